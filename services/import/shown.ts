const MOST_CHARACTERS = 60

/** A piece of a file as a message may repeat it: short, and without what a terminal would obey. */
export function shown(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim()
  return `"${plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS)}…` : plain}"`
}

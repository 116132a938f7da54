const NAME = '16px "Atkinson Hyperlegible"'
/** On a slow line the words come first, in whatever loadFonts there are, in milliseconds. */
const PATIENCE = 400

/** Resolves when the loadFonts are there, so that no line of text changes its length before one's eyes. */
export async function loadFonts(): Promise<void> {
  const fonts = [document.fonts.load(NAME), document.fonts.load(`bold ${NAME}`)]
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  // One that cannot be fetched is one that does without.
  await Promise.race([Promise.allSettled(fonts), enough])
}

/** Gives the user a file that was made in the browser; nothing leaves it. */
export function download(name: string, content: Blob) {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by then; a minute is long enough for a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `weefsel-demo-mensen-2026-11-20.csv`: what, where and when, without spaces. */
export const fileName = (parts: readonly (string | undefined)[], extension: string) =>
  `${['weefsel', ...parts]
    .filter((part) => part !== undefined && part !== '')
    .join('-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9-]+/g, '-')
    .toLowerCase()}.${extension}`

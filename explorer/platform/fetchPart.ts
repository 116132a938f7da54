/** Browsers say so when a script cannot be fetched: the line is gone, or a new build took its place. */
export const isPartMissing = (error: unknown): error is TypeError => error instanceof TypeError

/** Whether somebody answers where this page came from. */
async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/**
 * Fetches a part that could not be had before. When it still fails although the server is there, the server has a new
 * build: then the page is opened again, and the address restores the view.
 * @returns whether it is there now.
 */
export async function fetchAgain(load: () => Promise<unknown>): Promise<boolean> {
  try {
    await load()
    return true
  } catch (error) {
    if (!isPartMissing(error)) throw error
    if (await serverAnswers()) location.reload()
    return false
  }
}

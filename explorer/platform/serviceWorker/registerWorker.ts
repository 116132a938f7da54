/** So long after the start, in milliseconds, that nothing of the first picture waits for it. */
const LATER = 3000

/**
 * Has the browser keep the explorer, so that it opens without a network the next time. Where browsers do not allow
 * that (no https, a private window, a certificate they do not know) everything else works as before.
 * @returns stops, when it has not begun.
 */
export function registerWorker(): () => void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return () => {}
  const timer = setTimeout(async () => {
    try {
      await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' })
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    }
  }, LATER)
  return () => clearTimeout(timer)
}

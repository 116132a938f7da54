/** Resolves when what stands in the page now is on the screen. */
export const nextPaint = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done))
  })

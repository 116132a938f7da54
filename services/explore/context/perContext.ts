import type { ReadContext } from './readContext.ts'

/**
 * Caches a question's data per read context: made on first use, and cleared with everything else that the context
 * keeps. The context itself knows of no question.
 */
export function perContext<T>(make: (context: ReadContext) => T): (context: ReadContext) => T {
  const made = new WeakMap<ReadContext, { readonly its: T }>()
  return (context) => {
    const before = made.get(context)
    if (before) return before.its
    const its = make(context)
    made.set(context, { its })
    context.onClear(() => made.delete(context))
    return its
  }
}

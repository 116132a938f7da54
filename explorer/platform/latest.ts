/** Outcome of a question: a newer one took its place, or it was answered, or it failed. */
type QuestionOutcome<T> =
  | { readonly is: 'dropped' }
  | { readonly is: 'answered'; readonly value: T }
  | { readonly is: 'failed'; readonly error: unknown }

export type AbortableQuestion<T> = (signal: AbortSignal) => Promise<T>

/** Lets one question run at a time: a newer question aborts the older one, whose answer no longer counts. */
export type Latest = {
  run<T>(question: AbortableQuestion<T>): Promise<QuestionOutcome<T>>
  /** Aborts the question that is under way, if any. */
  drop(): void
}

export function createLatest(): Latest {
  let current: AbortController | undefined
  return {
    async run(question) {
      current?.abort()
      const own = new AbortController()
      current = own
      const settle = <O extends QuestionOutcome<unknown>>(outcome: O) => {
        if (current !== own) return { is: 'dropped' } as const
        current = undefined
        return outcome
      }
      try {
        const value = await question(own.signal)
        return settle({ is: 'answered', value })
      } catch (error) {
        return settle({ is: 'failed', error })
      }
    },
    drop() {
      current?.abort()
      current = undefined
    },
  }
}

import type { z } from 'zod'
import type { Label } from './fields.ts'
import type { SubjectKind } from './subjectKind.ts'

/** Rewrites the data of one version into the shape of the next; pure, run on read. */
type Upcaster = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** Everything Weefsel knows about one type of event. The catalogue, forms, docs and checks all come from this. */
export type EventDefinition<T extends string = string, D extends z.ZodType = z.ZodType> = {
  readonly type: T
  readonly version: number
  readonly label: Label
  readonly description: Label
  /**
   * The stream it is kept in: the kind, and the field of `data` that holds the id (the first, of several).
   * Facts about the neighbourhood as a whole share its one stream and need no field.
   */
  readonly stream: { readonly kind: SubjectKind; readonly field: string }
  readonly data: D
  /** `upcasters[n]` lifts version n to n + 1. */
  readonly upcasters: Readonly<Record<number, Upcaster>>
}

type Given<T extends string, D extends z.ZodType> = Omit<
  EventDefinition<T, D>,
  'version' | 'stream' | 'upcasters'
> & {
  readonly version?: number
  /** A kind when the field has its name; else both. */
  readonly stream: SubjectKind | { readonly kind: SubjectKind; readonly field: string }
  readonly upcasters?: Readonly<Record<number, Upcaster>>
}

/**
 * Defines one type of event.
 * @throws when a version between the first and the current one cannot be lifted.
 */
export function defineEvent<const T extends string, D extends z.ZodType>(
  given: Given<T, D>,
): EventDefinition<T, D> {
  const { version = 1, stream, upcasters = {} } = given
  for (let from = 1; from < version; from++) {
    if (!upcasters[from]) throw new Error(`${given.type}: no upcaster lifts version ${from} to ${from + 1}`)
  }
  return {
    ...given,
    version,
    upcasters,
    stream: typeof stream === 'string' ? { kind: stream, field: stream } : stream,
  }
}

import { type Day, daysBetween } from '../../model/days.ts'
import type { Annotation } from './annotation.ts'

/** Annotations that stand too near each other on a time line to be told apart there. */
export type Cluster = {
  /** Days from the beginning of the line. */
  readonly at: number
  /** The earliest first. */
  readonly annotations: readonly Annotation[]
}

/**
 * Gathers annotations along a time line.
 * @param length of the line, in days; what lies outside it stands at its ends
 * @param least how many days two marks keep apart
 */
export function clustersOf(
  annotations: readonly Annotation[],
  first: Day,
  length: number,
  least: number,
): readonly Cluster[] {
  const placed = annotations
    .map((annotation) => ({
      annotation,
      at: Math.min(length, Math.max(0, daysBetween(first, annotation.from))),
    }))
    .sort((a, b) => a.at - b.at || a.annotation.event.position - b.annotation.event.position)
  const clusters: { at: number; annotations: Annotation[] }[] = []
  for (const { annotation, at } of placed) {
    const last = clusters.at(-1)
    if (last && at - last.at < least) last.annotations.push(annotation)
    else clusters.push({ at, annotations: [annotation] })
  }
  return clusters
}

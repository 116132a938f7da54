import type { WhatIf } from '../../api/adviceShapes.ts'
import { levels } from '../../api/shapes.ts'
import type { Picture } from '../../model/picture.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf, namesInWords } from '../../text/names.ts'

/** Two sentences: what becomes of the largest part, and who would stand further from the middle. */
export function whatIfSentences(
  { before, after, moved }: WhatIf,
  picture: Picture,
  messages: Messages,
): readonly [string, string] {
  const words = messages.advice.whatIf
  const further = moved.flatMap(({ id, from, to }) =>
    to !== null && levels.indexOf(to) < levels.indexOf(from) ? [{ id, to }] : [],
  )
  const names = further.map(({ id }) => nameOf(picture.byId.get(id), messages))
  const lost = further.filter(({ to }) => to === 'not-in-view').length
  const [from, to] = [before.largestComponent, after.largestComponent]
  const gone = before.residents - after.residents
  return [
    from === to ? words.largestSame(from) : words.largest(from, to, Math.max(0, from - to - gone)),
    further.length === 0 ? words.nobody : words.further(further.length, namesInWords(names, messages), lost),
  ]
}

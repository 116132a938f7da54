import { maskFigures, type Sight } from '../../privacy/index.ts'
import { maskHeader } from '../context/index.ts'
import type { WhatIfAnswer } from './schema.ts'

export const maskWhatIf = (answer: WhatIfAnswer, sight: Sight): WhatIfAnswer => ({
  ...maskHeader(answer, sight),
  before: maskFigures(answer.before, sight),
  after: maskFigures(answer.after, sight),
  moved: answer.moved.map(({ id, from, to }) => ({ id: sight.idOf(id), from, to })),
})

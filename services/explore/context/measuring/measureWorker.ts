import { answerWorks } from '../../../shared/worker/index.ts'
import { type Works, works } from './works.ts'

answerWorks(works, (work, given, onProgress) => {
  if (work !== 'measures') return given
  const [slice, options] = given as Parameters<Works['measures']>
  return [slice, { ...options, onProgress }]
})

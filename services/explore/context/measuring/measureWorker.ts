import { answerWorks } from '../../../shared/worker/index.ts'
import { type MeasureTasks, measureTasks } from './works.ts'

answerWorks(measureTasks, (work, given, onProgress) => {
  if (work !== 'measures') return given
  const [slice, options] = given as Parameters<MeasureTasks['measures']>
  return [slice, { ...options, onProgress }]
})

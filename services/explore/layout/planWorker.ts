import { answerWorks } from '../../shared/worker/index.ts'
import { plan } from './plan.ts'

answerWorks({ plan })

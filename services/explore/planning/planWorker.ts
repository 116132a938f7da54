import { answerWorks } from '../beside/index.ts'
import { plan } from './plan.ts'

answerWorks({ plan })

import { recall, remember } from '../../../platform/storage.ts'

const key = (neighbourhood: string) => `weefsel.unknown.${neighbourhood}`

/**
 * Whether to keep room for the line on people nobody knows until it is known: yes, unless the last time on this device
 * there was none in this neighbourhood.
 */
export const keepsRoom = (neighbourhood: string) => recall(key(neighbourhood)) !== 'none'

export const rememberRoom = (neighbourhood: string, hasUnknown: boolean) =>
  remember(key(neighbourhood), hasUnknown ? 'some' : 'none')

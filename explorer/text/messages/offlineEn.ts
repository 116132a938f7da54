import type { offlineNl } from './offlineNl.ts'

/** Words for when there is no line, in English. */
export const offlineEn: typeof offlineNl = {
  title: 'No connection',
  text: 'The fabric cannot be fetched now. Nothing is lost.',
  canRecord: (neighbourhood) =>
    `You can record a meeting in ${neighbourhood}, with whom you recorded here last or somebody new. It is sent as soon as there is a connection again.`,
  record: 'Record a meeting',
}

import { type Changed, changed, forgotten } from './shapes.ts'

export type LiveState = 'connecting' | 'live' | 'lost'

/**
 * Follows what changes in a neighbourhood. The browser reconnects by itself and resumes where it was.
 * @returns stops following.
 */
export function followLive(
  address: string,
  onChange: (change: Changed) => void,
  onState: (state: LiveState) => void,
  onForgotten: (ids: readonly string[]) => void,
): () => void {
  const source = new EventSource(address)
  source.addEventListener('open', () => onState('live'))
  source.addEventListener('error', () => onState('lost'))
  source.addEventListener('changed', (message) => {
    const read = changed.safeParse(JSON.parse(message.data))
    if (read.success) onChange(read.data)
  })
  source.addEventListener('forgotten', (message) => {
    const read = forgotten.safeParse(JSON.parse(message.data))
    if (read.success) onForgotten(read.data.ids)
  })
  return () => source.close()
}

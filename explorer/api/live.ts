import { type Changed, changed } from './shapes.ts'

export type LiveState = 'connecting' | 'live' | 'lost'

/**
 * Follows what changes in a neighbourhood. The browser reconnects by itself and resumes where it was.
 * @returns stops following.
 */
export function followLive(
  address: string,
  onChange: (change: Changed) => void,
  onState: (state: LiveState) => void,
): () => void {
  const source = new EventSource(address)
  source.addEventListener('open', () => onState('live'))
  source.addEventListener('error', () => onState('lost'))
  source.addEventListener('changed', (message) => {
    const read = changed.safeParse(JSON.parse(message.data))
    if (read.success) onChange(read.data)
  })
  return () => source.close()
}

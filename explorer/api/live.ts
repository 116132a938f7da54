import type { Shapes } from './shapes.ts'

export type FeedState = 'connecting' | 'live' | 'lost'
type Changed = Shapes['Changed']
type Forgotten = Shapes['Forgotten']

/**
 * Follows what changes in a neighbourhood. The browser reconnects by itself and resumes where it was.
 * @returns stops following.
 */
export function followLive(
  address: string,
  onChange: (change: Changed) => void,
  onState: (state: FeedState) => void,
  onForgotten: (ids: readonly string[]) => void,
): () => void {
  const source = new EventSource(address)
  source.addEventListener('open', () => onState('live'))
  source.addEventListener('error', () => onState('lost'))
  source.addEventListener('changed', (message) => {
    const told: unknown = JSON.parse(message.data)
    if (isChanged(told)) onChange(told)
  })
  source.addEventListener('forgotten', (message) => {
    const told: unknown = JSON.parse(message.data)
    if (isForgotten(told)) onForgotten(told.ids)
  })
  return () => source.close()
}

// A feed outlives a new release of the server, and its messages do not name their version.
function isForgotten(told: unknown): told is Forgotten {
  if (typeof told !== 'object' || told === null || !('ids' in told)) return false
  return Array.isArray(told.ids) && told.ids.every((id) => typeof id === 'string')
}

const isChanged = (told: unknown): told is Changed =>
  isForgotten(told) && 'position' in told && typeof told.position === 'number'

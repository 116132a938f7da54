import { createContext } from 'svelte'

/** One definition of what a key does: it is acted on, and listed for who asks which keys there are. */
export type Shortcut = {
  readonly key: string
  /** How it is called in the messages. */
  readonly name: 'record' | 'search' | 'back' | 'forward' | 'help'
  readonly run: () => void
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, select')

/** Does what the key is for, unless somebody is typing, or the key belongs to the browser. */
export function runShortcut(event: KeyboardEvent, shortcuts: readonly Shortcut[]) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const shortcut = shortcuts.find(({ key }) => key === event.key)
  if (!shortcut) return
  event.preventDefault()
  shortcut.run()
}

export const [useShortcuts, provideShortcuts] = createContext<readonly Shortcut[]>()

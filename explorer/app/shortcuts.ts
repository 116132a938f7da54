import { addDays, earlier, later } from '../model/days.ts'
import type { AppState } from './app.svelte.ts'

/** One definition of what keys do: it is acted on here and listed under *Meer*. */
export const shortcuts = [
  { key: 'n', name: 'record', run: (app: AppState) => app.record() },
  { key: '/', name: 'search', run: () => focusSearch() },
  { key: '[', name: 'back', run: (app: AppState) => stepTime(app, -1) },
  { key: ']', name: 'forward', run: (app: AppState) => stepTime(app, 1) },
  { key: '?', name: 'help', run: (app: AppState) => app.show('more') },
] as const

/** Moves the day in view by `steps` (weeks, or days of a short history), not past either end. */
export function stepTime({ address, explorer }: AppState, steps: number) {
  const { firstDay, lastDay, day, step } = explorer
  const to = earlier(lastDay, later(firstDay, addDays(day, steps * (step === 'week' ? 7 : 1))))
  address.go({ asOf: to === lastDay ? undefined : to }, 'replace')
}

function focusSearch() {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, select')

export function handleKey(event: KeyboardEvent, app: AppState) {
  if (event.ctrlKey || event.metaKey || event.altKey || app.recording) return
  if (event.key === 'Escape' && app.place.selected !== undefined) {
    app.select(undefined)
    return
  }
  if (isTyping(event.target)) return
  const shortcut = shortcuts.find(({ key }) => key === event.key)
  if (!shortcut) return
  event.preventDefault()
  shortcut.run(app)
}

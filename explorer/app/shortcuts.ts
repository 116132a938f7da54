import type { LocationState } from '../model/location.svelte.ts'
import type { RecordingState } from '../model/recorder.svelte.ts'
import type { TimeState } from '../model/time.svelte.ts'
import type { Shortcut } from '../platform/shortcuts.ts'

type Given = { readonly location: LocationState; readonly recorder: RecordingState; readonly time: TimeState }

/** The keys that work on every screen. */
export const shortcutsFor = ({ location, recorder, time }: Given): readonly Shortcut[] => [
  { key: 'n', name: 'record', run: () => recorder.recordMeeting() },
  { key: '/', name: 'search', run: focusSearch },
  { key: '[', name: 'back', run: () => time.stepBy(-1) },
  { key: ']', name: 'forward', run: () => time.stepBy(1) },
  { key: '?', name: 'help', run: () => location.show('more') },
]

function focusSearch() {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
}

import { useLocation } from '../../../model/location.svelte.ts'
import { useRecorder } from '../../../model/recorder.svelte.ts'
import type { UndoHistory } from './undoHistory.svelte.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input[type="search"], textarea')

/** Keys of the fabric: Escape steps back to the whole picture, Ctrl Z undoes a step. Call it while a component is made. */
export function fabricKeys(history: UndoHistory): (event: KeyboardEvent) => void {
  const location = useLocation()
  const recorder = useRecorder()

  function stepBack() {
    const { line, chosen, presenting } = location.options
    if (line || chosen.length > 0) location.setOptions({ line: undefined, chosen: [] })
    else if (presenting && location.selected === undefined) location.setOptions({ presenting: false })
  }

  return (event) => {
    if (event.key === 'Escape') {
      if (!event.defaultPrevented) stepBack()
      return
    }
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
    if (!isUndo || isTyping(event.target) || recorder.recording) return
    event.preventDefault()
    if (event.shiftKey) history.redo()
    else history.undo()
  }
}

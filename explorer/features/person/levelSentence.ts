import type { Person } from '../../api/shapes.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf, namesInWords } from '../../text/names.ts'

/** Where somebody stands, in one plain sentence with the names it hangs on. Never what somebody is. */
export function levelSentence(person: Person, messages: Messages): string {
  const { level } = person
  if (!level) return ''
  const names = (formal: boolean) =>
    namesInWords(
      person.ties
        .filter((tie) => tie.formal === formal && tie.kind !== 'visit')
        .map((tie) => nameOf(tie.with, messages)),
      messages,
      2,
    )
  const sentence = messages.levelSentence
  switch (level) {
    case 'not-in-view':
      return sentence[level]()
    case 'only-formal':
      return sentence[level](names(true))
    case 'hangs-on-one':
      return sentence[level](hangsOn(person, messages))
    default:
      return sentence[level](names(false))
  }
}

/** The person the server says they hang on; nobody when it does not say. */
function hangsOn(person: Person, messages: Messages): string {
  const ids = Object.values(person.reason?.params ?? {}).filter((value) => typeof value === 'string')
  const node = person.ego.nodes.find(({ id }) => id !== person.id && ids.includes(id))
  return node ? nameOf(node, messages) : ''
}

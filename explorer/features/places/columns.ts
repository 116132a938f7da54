import { type Day, dayOf } from '../../model/days.ts'
import type { NoteOf, OtherRow } from '../../model/peopleRows.ts'
import { ago } from '../../text/dates.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf } from '../../text/names.ts'
import type { Column } from '../../ui/table.ts'

/** Columns for partners, places, initiatives and professionals. */
export function otherColumns(
  t: Messages,
  today: Day,
  noteOf: NoteOf = () => '',
): readonly Column<OtherRow>[] {
  const words = t.pages.columns
  const help = t.pages.help
  return [
    {
      key: 'name',
      title: words.name,
      text: ({ node }) => nameOf(node, t),
      by: ({ node }) => node.label ?? '\uffff',
    },
    {
      key: 'reached',
      title: words.reached,
      text: ({ reached }) => String(reached.length),
      by: ({ reached }) => reached.length,
      isNumber: true,
      help: help.reached,
    },
    {
      key: 'onlyFormal',
      title: words.onlyFormal,
      text: ({ onlyFormal }) => String(onlyFormal),
      by: ({ onlyFormal }) => onlyFormal,
      isNumber: true,
      from: 620,
      help: help.onlyFormal,
    },
    {
      key: 'contacts',
      title: words.contacts,
      text: ({ contacts }) => String(contacts),
      by: ({ contacts }) => contacts,
      isNumber: true,
      from: 720,
    },
    {
      key: 'last',
      title: words.last,
      text: ({ last }) => (last ? ago(dayOf(last), today, t) : ''),
      by: ({ last }) => last,
    },
    { key: 'area', title: words.area, text: ({ node }) => node.area ?? '', from: 1000 },
    {
      key: 'with',
      title: words.works,
      text: ({ works }) => works.map((node) => nameOf(node, t)).join(', '),
      from: 860,
    },
    { key: 'note', title: t.annotations.column, text: ({ node }) => noteOf(node.id), from: 1100 },
  ]
}

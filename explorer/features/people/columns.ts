import type { GraphNode } from '../../api/shapes.ts'
import { ago, type Day, dayOf } from '../../model/days.ts'
import { levelRank, type OtherRow, type PersonRow } from '../../model/peopleRows.ts'
import { nameOf } from '../../model/picture.ts'
import type { Messages } from '../../text/messages/nl.ts'
import type { Column } from '../../ui/table.ts'

/** The last annotation about somebody or something. */
export type NoteOf = (id: string) => string

/** Everything the picture tells about a resident, as columns. */
export function peopleColumns(
  t: Messages,
  today: Day,
  noteOf: NoteOf = () => '',
): readonly Column<PersonRow>[] {
  const words = t.pages.columns
  const help = t.pages.help
  const stages: Readonly<Record<string, string>> = t.lifeStages
  const tags: Readonly<Record<string, string>> = t.tags
  const names = (nodes: readonly GraphNode[]) => nodes.map((node) => nameOf(node, t)).join(', ')
  const roles = ({ connector, volunteer }: GraphNode) =>
    [connector && t.connector, volunteer && t.volunteer].filter(Boolean).join(', ')
  return [
    {
      key: 'name',
      title: words.name,
      text: ({ node }) => nameOf(node, t),
      by: ({ node }) => node.label ?? '\uffff',
    },
    {
      key: 'level',
      title: words.level,
      text: ({ node }) => (node.level ? t.levels[node.level] : ''),
      by: ({ node }) => levelRank(node.level),
      help: help.level,
    },
    { key: 'area', title: words.area, text: ({ node }) => node.area ?? '', from: 720 },
    {
      key: 'lifeStage',
      title: words.lifeStage,
      text: ({ node }) =>
        node.lifeStage && node.lifeStage !== 'unknown' ? (stages[node.lifeStage] ?? '') : '',
      from: 1180,
    },
    { key: 'cohort', title: words.cohort, text: ({ node }) => node.cohort ?? '', from: 1600 },
    {
      key: 'ties',
      title: words.informal,
      text: ({ informal }) => String(informal),
      by: ({ informal }) => informal,
      isNumber: true,
      from: 620,
      help: help.informal,
    },
    {
      key: 'formal',
      title: words.formal,
      text: ({ formal }) => String(formal),
      by: ({ formal }) => formal,
      isNumber: true,
      from: 900,
      help: help.formal,
    },
    {
      key: 'fading',
      title: words.fading,
      text: ({ fading }) => String(fading),
      by: ({ fading }) => fading,
      isNumber: true,
      from: 1000,
      help: help.fading,
    },
    {
      key: 'last',
      title: words.last,
      text: ({ last }) => (last ? ago(dayOf(last), today, t) : ''),
      by: ({ last }) => last,
    },
    { key: 'with', title: words.with, text: ({ others }) => names(others), from: 860 },
    { key: 'note', title: t.annotations.column, text: ({ node }) => noteOf(node.id), from: 1200 },
    { key: 'roles', title: words.roles, text: ({ node }) => roles(node), from: 1900 },
    {
      key: 'tags',
      title: words.tags,
      text: ({ node }) => node.tags.map((tag) => tags[tag] ?? tag).join(', '),
      from: 2100,
    },
  ]
}

/** The columns of a partner, place, initiative or professional. */
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

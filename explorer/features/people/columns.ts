import type { GraphNode } from '../../api/shapes.ts'
import { type Day, dayOf } from '../../model/days.ts'
import { levelRank, type NoteOf, type PersonRow } from '../../model/peopleRows.ts'
import { ago } from '../../text/dates.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf } from '../../text/names.ts'
import type { Column } from '../../ui/table.ts'

/** Columns for residents. */
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

import type { Figures, Group, Statement } from '../../disclosure/index.ts'
import { type CsvDialect, csvTable } from '../../shared/csv.ts'

type Line = {
  readonly month: string
  readonly since: string
  readonly group: Group
  readonly question: string
  readonly answer: string
  readonly statement: Statement
}

/** One line for each count: what was asked of whom, and what may be said. */
export const figuresCsv = (told: readonly Figures[], dialect?: CsvDialect): Generator<string> =>
  csvTable(
    linesOf(told),
    [
      { name: 'month', of: ({ month }) => month },
      { name: 'since', of: ({ since }) => since },
      { name: 'group', of: ({ group }) => group.by },
      { name: 'area', of: ({ group }) => ('area' in group ? group.area : null) },
      { name: 'life_stage', of: ({ group }) => ('lifeStage' in group ? group.lifeStage : null) },
      { name: 'cohort', of: ({ group }) => ('cohort' in group ? group.cohort : null) },
      { name: 'question', of: ({ question }) => question },
      { name: 'answer', of: ({ answer }) => answer },
      { name: 'count', of: ({ statement }) => ('count' in statement ? statement.count : null) },
      { name: 'shown_as', of: ({ statement }) => statement.as },
    ],
    dialect,
  )

function* linesOf(told: readonly Figures[]): Generator<Line> {
  for (const { month, rows, meetings, programme } of told) {
    const whole = { month, since: month, group: { by: 'whole' } } as const
    yield { ...whole, question: 'meetings', answer: 'recorded', statement: meetings }
    const { since, needs, answered } = programme
    yield { ...whole, since, question: 'needs', answer: 'voiced', statement: needs }
    yield { ...whole, since, question: 'needs', answer: 'answered', statement: answered }
    for (const { group, since, residents, expected, levels, reachedBy } of rows) {
      const line = { month, since, group }
      const people = (count: number) => ({ as: 'shown', count }) as const
      yield { ...line, question: 'residents', answer: 'in-view', statement: people(residents) }
      if (expected !== null)
        yield { ...line, question: 'residents', answer: 'expected', statement: people(expected) }
      for (const [question, answers] of Object.entries({ level: levels, 'reached-by': reachedBy }))
        for (const [answer, statement] of Object.entries(answers))
          yield { ...line, question, answer, statement }
    }
  }
}

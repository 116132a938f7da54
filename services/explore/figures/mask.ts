import { maskFigures, maskGroup, type Sight } from '../../privacy/index.ts'
import { maskMoment } from '../context/index.ts'
import { perResident } from './figuresSchema.ts'
import type { Report } from './schema.ts'

type Row = Report['residents'][number]
type CoverageRow = Report['coverage'][number]

/** Figures per resident, each with its reference where the reader may know whose it is. */
export const maskReport = (report: Report, sight: Sight): Report => ({
  ...maskMoment(report, sight),
  ties: report.ties,
  coAttendance: report.coAttendance,
  reachSteps: report.reachSteps,
  residents: report.residents.map((row) => maskRow(row, sight)),
  network: maskFigures(report.network, sight),
  groups: maskFigures(report.groups, sight),
  coverage: report.coverage.map((row) => maskCoverage(row, sight)),
})

const figureNames = Object.keys(perResident) as (keyof typeof perResident)[]

function maskRow(row: Row, sight: Sight): Row {
  const { id, reference, lastContact } = row
  const figures = Object.fromEntries(
    figureNames.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
  )
  return {
    id: sight.idOf(id),
    reference: sight.mayKnow(id) ? reference : null,
    ...figures,
    // A figure in days, with parts of days.
    ...(typeof lastContact === 'number' && { lastContact: sight.days(lastContact) }),
  }
}

/** The unknown beside the known: counts of a group. */
export const maskCoverage = (
  { area, lifeStage, expected, known, unknown }: CoverageRow,
  sight: Sight,
): CoverageRow => ({ area: maskGroup(area, sight), lifeStage, expected, known, unknown })

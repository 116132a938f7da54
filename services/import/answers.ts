import { z } from 'zod'
import { problemBody } from '../http/index.ts'
import { tableKinds } from './fieldsOf.ts'
import { faultCodes } from './record.ts'

const count = z.int().min(0)
const label = z.object({ nl: z.string(), en: z.string() })

/** The first rows of a table, and which column holds which field. */
export const preview = z
  .object({
    as: z.enum(tableKinds).describe('Kind of table: as requested, or as detected.'),
    columns: z.array(z.string()).readonly(),
    rows: z
      .array(z.object({ line: count, cells: z.array(z.string()).readonly() }))
      .readonly()
      .describe('First rows, as parsed.'),
    fields: z
      .array(
        z.object({
          field: z.string(),
          required: z.boolean(),
          column: count.nullable().describe('Zero-based column of the field; null when absent.'),
        }),
      )
      .readonly(),
    remarks: z.array(label).readonly().describe('What was found about the file, such as its encoding.'),
    found: z
      .object({
        headerLine: count.describe('Line of the header, starting at 1.'),
        sheet: z.string().optional(),
        sheets: z.array(z.string()).readonly().describe('Sheets of the workbook; empty for CSV.'),
      })
      .describe('Shape that the file was read with; ask again with another.'),
  })
  .meta({ id: 'ImportPreview' })

const rejection = z
  .object({
    file: z.string(),
    line: count.describe('Line number in the file, starting at 1.'),
    column: z.string().optional(),
    words: label.describe('Reason in one sentence.'),
    code: z.enum(faultCodes).optional().describe('Machine-readable code of the fault.'),
  })
  .meta({ id: 'Rejection', description: 'Rejected row with its reason.' })

const report = z
  .object({
    rows: count.describe('Number of rows read.'),
    skipped: count.describe('Number of rows skipped on request.'),
    added: count.describe('Number of events added to the log.'),
    already: count.describe('Number of events that were in the log already.'),
    repeated: count.describe('Number of duplicate rows.'),
    rejected: count,
    rejections: z.array(rejection).describe('Rejected rows, at most 1,000.'),
    remarks: z.array(label).describe('What was found about the rows, such as people who were not known.'),
  })
  .meta({ id: 'ImportReport' })

/** One line of the answer while a file is imported. */
export const importLine = z
  .union([
    z.object({ read: count.describe('Bytes read so far.'), of: count.describe('Total number of bytes.') }),
    z.object({ id: z.string(), report }),
    z.object({ problem: problemBody }),
  ])
  .meta({ id: 'ImportLine' })
export type ImportLine = z.infer<typeof importLine>

export const imported = z
  .object({
    id: z.string(),
    recordedBy: z.string(),
    at: z.string().describe('Time of recording (RFC 3339).'),
    events: count,
    gone: count.describe('Number of these events that were retracted since.'),
  })
  .meta({ id: 'Imported' })

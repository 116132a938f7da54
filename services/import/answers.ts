import { z } from 'zod'
import { problemBody } from '../http/index.ts'
import { tableKinds } from './fieldsOf.ts'
import { faultCodes } from './record.ts'

const count = z.int().min(0)
const label = z.object({ nl: z.string(), en: z.string() })

/** The first rows of a table, and which column holds which field. */
export const preview = z
  .object({
    as: z.enum(tableKinds).describe('What the table holds: what was asked, or what it most looks like.'),
    columns: z.array(z.string()).readonly(),
    rows: z
      .array(z.object({ line: count, cells: z.array(z.string()).readonly() }))
      .readonly()
      .describe('The first rows, as they read.'),
    fields: z
      .array(
        z.object({
          field: z.string(),
          required: z.boolean(),
          column: count.nullable().describe('The column it was found in, the first is 0; null when in none.'),
        }),
      )
      .readonly(),
    remarks: z.array(z.string()).readonly(),
  })
  .meta({ id: 'ImportPreview' })

const rejection = z
  .object({
    file: z.string(),
    line: count.describe('The line of the file, the first is 1.'),
    column: z.string().optional(),
    reason: z.string().describe('What was expected, in one English sentence.'),
    code: z.enum(faultCodes).optional().describe('What is wrong, for who says it in another language.'),
    rule: label.optional().describe('The rule of the neighbourhood that it breaks, in words.'),
  })
  .meta({ id: 'Rejection', description: 'A row that is not imported, and why.' })

const report = z
  .object({
    rows: count.describe('Rows read.'),
    skipped: count.describe('Rows that were left out on purpose.'),
    added: count.describe('Events that are new in the log.'),
    already: count.describe('Events that were in the log before.'),
    repeated: count.describe('Rows that say what another row says.'),
    rejected: count,
    rejections: z.array(rejection).describe('The first thousand of them.'),
    remarks: z.array(z.string()),
  })
  .meta({ id: 'ImportReport' })

/** One line of the answer while a file is imported. */
export const importLine = z
  .union([
    z.object({ read: count.describe('Bytes so far.'), of: count.describe('Bytes in all.') }),
    z.object({ id: z.string(), report }),
    z.object({ problem: problemBody }),
  ])
  .meta({ id: 'ImportLine' })
export type ImportLine = z.infer<typeof importLine>

export const imported = z
  .object({
    id: z.string(),
    recordedBy: z.string(),
    at: z.string().describe('When it was recorded (RFC 3339).'),
    events: count,
    gone: count.describe('How many of them were taken back since.'),
  })
  .meta({ id: 'Imported' })

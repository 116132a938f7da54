import type { ManagedTransaction } from 'neo4j-driver'
import type { z } from 'zod'

/** The records that a statement gives, each checked against what is expected of it. */
export async function recordsOf<S extends z.ZodType>(
  tx: ManagedTransaction,
  schema: S,
  statement: string,
  parameters?: Record<string, unknown>,
): Promise<z.infer<S>[]> {
  const { records } = await tx.run(statement, parameters)
  return records.map((record) => schema.parse(record.toObject()))
}

import type { ManagedTransaction } from 'neo4j-driver'
import type { z } from 'zod'

/** Runs a statement and parses each of its records. */
export async function recordsOf<S extends z.ZodType>(
  tx: ManagedTransaction,
  schema: S,
  statement: string,
  parameters?: Record<string, unknown>,
): Promise<z.infer<S>[]> {
  const { records } = await tx.run(statement, parameters)
  return records.map((record) => schema.parse(record.toObject()))
}

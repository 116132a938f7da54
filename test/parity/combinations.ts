import type { Neighbourhood } from '../../events/index.ts'
import type { Engines } from '../../services/app/config.ts'
import { openWeefsel, type Weefsel } from '../../services/app/openWeefsel.ts'
import { openNeo4jGraph } from '../../services/graph/index.ts'
import { type ImportReport, logTarget, runImport } from '../../services/import/index.ts'
import { eventStoreUrl } from '../eventstoredb/realServer.ts'
import { createWireServer } from '../eventstoredb/wireServer.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { workers } from '../support/workers.ts'

/** The clock of every one of them, so that nothing differs because it was asked later. */
const NOW = Date.parse('2026-11-22T10:00:00Z')

export const logs = ['SQLite', 'EventStoreDB'] as const
export const graphs = neo4jHere ? (['memory', 'Neo4j'] as const) : (['memory'] as const)

/** The place of a log; `release` stops the engine that was started for it. */
export async function enginesFor(log: (typeof logs)[number]) {
  const server = log === 'EventStoreDB' && !eventStoreUrl ? await createWireServer() : undefined
  const url = log === 'EventStoreDB' ? (eventStoreUrl ?? server?.url()) : undefined
  const engines: Engines = { ...(url && { eventStore: { url } }) }
  return { engines, release: () => server?.stop() }
}

/** The same engines as the command is told of them. */
export function environmentOf({ eventStore, neo4j }: Engines): Record<string, string> {
  return {
    ...(eventStore && { EVENTSTORE_URL: eventStore.url }),
    ...(neo4j && { NEO4J_URL: neo4j.url, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }),
  }
}

/** Imports a history into a combination, as `import --as events` does, and waits until its graph holds it. */
export async function importHistory(
  { log, settled }: Weefsel,
  neighbourhood: Neighbourhood,
  file: string,
): Promise<ImportReport> {
  const now = () => NOW
  const asked = { files: [file], as: 'events', neighbourhood, dryRun: false, keepGood: false } as const
  const noSubject = (): never => {
    throw new Error('events bring their ids')
  }
  const told = { subject: noSubject, lineIds: async () => noSubject() }
  const request = { ...asked, ...told, map: new Map(), where: [], now: NOW }
  const report = await runImport(request, logTarget(log, neighbourhood, 'import', now))
  await settled()
  return report
}

export const openCombination = (data: string, engines: Engines): Promise<Weefsel> =>
  openWeefsel({ data, engines, now: () => NOW, workers })

/** The Neo4j of a run is shared: the next combination starts without this one's graph. */
export async function forgetGraph({ neo4j }: Engines, neighbourhood: Neighbourhood): Promise<void> {
  if (!neo4j) return
  const graph = await openNeo4jGraph(neo4j)
  await graph.clear(neighbourhood)
  await graph.close()
}

import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { streamed } from '../../http/index.ts'
import { reading } from '../../roles/index.ts'
import { csvDialect, inNeighbourhood, question } from '../context/index.ts'
import { type GraphView, leaveOut, maskGraph, viewGraph } from '../graph/index.ts'
import { nodesCsv, tiesCsv } from './csv.ts'
import { exportFormats, pictureFormats } from './formats.ts'
import { historyLines } from './jsonl.ts'
import { leavingThrough } from './leavingThrough.ts'

const formats = [...exportFormats, 'csv-nodes'] as const
type Format = (typeof formats)[number]

const kinds: Record<Format, { readonly type: string; readonly ending: string }> = {
  jsonl: { type: 'application/x-ndjson', ending: 'jsonl' },
  csv: { type: 'text/csv', ending: 'csv' },
  'csv-nodes': { type: 'text/csv', ending: 'nodes.csv' },
  graphml: { type: 'application/graphml+xml', ending: 'graphml' },
  gexf: { type: 'application/gexf+xml', ending: 'gexf' },
  cytoscape: { type: 'application/json', ending: 'cytoscape.json' },
}

const anything = z.unknown().describe('Content in the requested format.')
const contents = Object.fromEntries(Object.values(kinds).map(({ type }) => [type, anything]))

const asked = question.extend({
  dialect: csvDialect,
  format: z
    .enum(formats)
    .describe('File format. `csv` holds the ties, `csv-nodes` all nodes, including those without ties.'),
})

/** The history, or the picture of a moment, as a file that other tools open. */
export const exportRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/export',
    {
      config: { access: reading, mask: 'by-handler' },
      schema: {
        tags: ['explore'],
        summary: 'Export as CSV, GraphML, GEXF, Cytoscape or JSON lines',
        params: inNeighbourhood,
        querystring: asked,
        response: { 200: streamed('Exported file.', contents) },
      },
    },
    async (
      { params: { neighbourhood }, query: { format, dialect, ...query }, log: requestLog, access, reader },
      reply,
    ) => {
      const { log, snapshots, rightsOf, graph, now } = reader
      const { sight } = access
      const throughLens = (view: GraphView) => (sight.lens === 'named' ? view : maskGraph(view, sight))
      const snapshot = await snapshots.take(neighbourhood, query)
      async function textOf(): Promise<Iterable<string> | AsyncIterable<string>> {
        if (format === 'jsonl') {
          const onUnreadable = ({ position }: { position: number }) =>
            requestLog.warn({ position }, 'an event that cannot be read was left out of an export')
          return historyLines(log, {
            neighbourhood,
            asOf: query.asOf,
            knownAt: snapshot.knownAt,
            onUnreadable,
            shown: leavingThrough(sight, await graph.aliases(neighbourhood, snapshot.knownAt)),
          })
        }
        const { notUsed } = await rightsOf(neighbourhood, now(), await graph.checkpoint(neighbourhood))
        const picture = throughLens(leaveOut(await viewGraph(reader, snapshot), notUsed))
        if (format === 'csv') return tiesCsv(picture, dialect)
        return format === 'csv-nodes' ? nodesCsv(picture, dialect) : pictureFormats[format](picture)
      }
      const { type, ending } = kinds[format]
      return reply
        .type(`${type}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="weefsel-${neighbourhood}.${ending}"`)
        .send(Readable.from(await textOf()))
    },
  )
}

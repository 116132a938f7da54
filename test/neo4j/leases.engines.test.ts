import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { START } from '../../events/index.ts'
import { day } from '../support/graph.ts'
import { neo4jHere } from './options.ts'
import { useGraph } from './useGraph.ts'

const PATIENCE = { timeout: 200_000 }

describe.skipIf(!neo4jHere)(
  'leases in Neo4j at the moment in which they pass on',
  { timeout: 300_000 },
  () => {
    const here = useGraph()

    test('a lease that somebody deleted begins above every token that was ever given', async () => {
      const { name, story } = here.ownStory()
      const holder = `projector ${randomUUID()}`
      onTestFinished(() => here.graph().leave(holder))
      const claim = async () =>
        (await here.graph().claim({ holder, neighbourhoods: [name], lasts: 600_000 })).find(
          ({ neighbourhood }) => neighbourhood === name,
        )!
      const first = await claim()
      await here.driver().executeQuery('MATCH (l:Lease {neighbourhood: $name}) DELETE l', { name })
      const second = await claim()
      expect(second.token).toBeGreaterThan(first.token)
      story.contact('anna', 'bert', day(1))
      expect(await here.graph().apply({ ...story.batch(), lease: first })).toBe('fenced')
    })

    /** Does something in a transaction that stays open until somebody else waits for it, and is then committed. */
    async function whileWaitedFor<T>(
      statement: string,
      parameters: Record<string, unknown>,
      wait: () => Promise<T>,
    ): Promise<T> {
      const session = here.driver().session()
      try {
        const tx = session.beginTransaction()
        await tx.run(statement, parameters)
        const waiting = wait()
        await vi.waitFor(async () => {
          const { records } = await here
            .driver()
            .executeQuery(
              "SHOW TRANSACTIONS YIELD status, currentQuery WHERE status STARTS WITH 'Blocked' AND currentQuery =~ '(?s).*(Lease|Schema).*' RETURN status",
            )
          expect(records.length).toBeGreaterThan(0)
        }, PATIENCE)
        await tx.commit()
        return await waiting
      } finally {
        await session.close()
      }
    }

    test('a lease that passes on at the moment of a commit cannot write', async () => {
      const { name, story } = here.ownStory()
      const holder = `projector ${randomUUID()}`
      onTestFinished(() => here.graph().leave(holder))
      const leases = await here.graph().claim({ holder, neighbourhoods: [name], lasts: 600_000 })
      const lease = leases.find(({ neighbourhood }) => neighbourhood === name)!
      story.contact('anna', 'bert', day(1))
      const takeOver = "MATCH (l:Lease {neighbourhood: $name}) SET l.token = l.token + 1, l.holder = 'other'"
      const batch = { ...story.batch(), lease }
      expect(await whileWaitedFor(takeOver, { name }, () => here.graph().apply(batch))).toBe('fenced')
      expect(await here.graph().checkpoint(name)).toBe(START)
    })

    test('who claims while another takes the same neighbourhood waits, and does not get it', async () => {
      const { name } = here.ownStory()
      const holder = `projector ${randomUUID()}`
      onTestFinished(() => here.graph().leave(holder))
      const taken = `MATCH (s:Schema {name: 'weefsel'}) SET s.claimedAt = timestamp()
      CREATE (:Lease {neighbourhood: $name, token: timestamp(), holder: 'other', until: timestamp() + 600000})`
      const claim = () => here.graph().claim({ holder, neighbourhoods: [name], lasts: 600_000 })
      expect(await whileWaitedFor(taken, { name }, claim)).toEqual([])
    })
  },
)

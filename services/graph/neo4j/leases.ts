import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { neighbourhoodName } from '../../../events/index.ts'
import type { Claim, Lease } from '../port.ts'
import { shareOut } from '../shareOut.ts'
import type { Neo4jConnection } from './connect.ts'
import { recordsOf } from './records.ts'
import { SchemaMissing } from './schemaMissing.ts'

/**
 * Leases are stored as `(:Lease {neighbourhood, holder, token, until})`, projectors as `(:Projector {holder,
 * until, …})`. Every moment in them is Neo4j's own `timestamp()`. Claims run one after the other, because
 * each of them first writes to the single Schema node, so that no two see the same neighbourhood as free.
 */
const TAKE_TURN = "MATCH (s:Schema {name: 'weefsel'}) SET s.claimedAt = timestamp() RETURN s.name AS name"
const LIVE = `
  MERGE (p:Projector {holder: $holder})
  SET p.until = timestamp() + toInteger($lasts), p.neighbourhoods = $neighbourhoods`
const BURY = 'MATCH (p:Projector) WHERE p.until < timestamp() DELETE p'
const OTHERS = 'MATCH (p:Projector) RETURN p.holder AS holder, p.neighbourhoods AS neighbourhoods'
const STANDINGS = `
  UNWIND $neighbourhoods AS name MATCH (l:Lease {neighbourhood: name})
  RETURN name AS neighbourhood, CASE WHEN l.until >= timestamp() THEN l.holder END AS holder`
// A lease that was deleted by hand starts above every token that was ever given.
const TAKE = `
  UNWIND $take AS name
  MERGE (l:Lease {neighbourhood: name}) ON CREATE SET l.token = timestamp()
  SET l.token = l.token + 1, l.holder = $holder, l.until = timestamp() + toInteger($lasts)`
const LET_GO = `
  UNWIND $letGo AS name MATCH (l:Lease {neighbourhood: name, holder: $holder})
  SET l.token = l.token + 1 REMOVE l.holder`
const RENEW = `
  MATCH (l:Lease {holder: $holder}) SET l.until = timestamp() + toInteger($lasts)
  RETURN l.neighbourhood AS neighbourhood, l.token AS token`

const rival = z.object({ holder: z.string(), neighbourhoods: z.array(neighbourhoodName) })
const standing = z.object({
  neighbourhood: neighbourhoodName,
  holder: z
    .string()
    .nullable()
    .transform((holder) => holder ?? undefined),
})
const held = z.object({ neighbourhood: neighbourhoodName, token: z.int() })

/** Implements the port: renews, takes and releases in one transaction. */
export function claimLeases(connection: Neo4jConnection, claim: Claim): Promise<Lease[]> {
  const { holder, neighbourhoods, lasts } = claim
  return connection.write(async (tx) => {
    const { records } = await tx.run(TAKE_TURN)
    if (records.length === 0) throw new SchemaMissing()
    await tx.run(BURY)
    await tx.run(LIVE, { holder, neighbourhoods, lasts })
    const others = await recordsOf(tx, rival, OTHERS)
    const standings = await recordsOf(tx, standing, STANDINGS, { neighbourhoods })
    const { take, letGo } = shareOut(claim, others, standings)
    if (take.length > 0) await tx.run(TAKE, { take, holder, lasts })
    if (letGo.length > 0) await tx.run(LET_GO, { letGo, holder })
    const renewed = await recordsOf(tx, held, RENEW, { holder, lasts })
    return renewed.map((lease) => ({ ...lease, holder, lasts }))
  })
}

/** Implements the port: releases everything, and the projector's share. */
export function leaveLeases(connection: Neo4jConnection, holder: string): Promise<void> {
  return connection.write(async (tx) => {
    await tx.run(TAKE_TURN)
    await tx.run('MATCH (p:Projector {holder: $holder}) DELETE p', { holder })
    await tx.run('MATCH (l:Lease {holder: $holder}) SET l.token = l.token + 1 REMOVE l.holder', { holder })
  })
}

/**
 * Whether a lease still holds. If so it is locked until the transaction ends, and renewed. It is written
 * before it is read, so that a projector that takes it over at this moment waits, or was first.
 */
export async function holdLease(
  tx: ManagedTransaction,
  { neighbourhood, token, lasts }: Lease,
): Promise<boolean> {
  const statement = `
    MATCH (l:Lease {neighbourhood: $neighbourhood}) SET l.heldAt = timestamp()
    WITH l WHERE l.token = toInteger($token)
    SET l.until = timestamp() + toInteger($lasts) RETURN l.token AS token`
  const found = await recordsOf(tx, z.object({ token: z.int() }), statement, { neighbourhood, token, lasts })
  return found.length === 1
}

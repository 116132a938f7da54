import {
  type BondKind,
  bondKinds,
  type ContactKind,
  contactKinds,
  type NodeKind,
  nodeKinds,
} from '../change.ts'

/**
 * The names under which the graph stands in Neo4j. Labels and types come from these constants alone and everything
 * else is a parameter, so that no text of anybody ever becomes Cypher.
 */
const typeName = (kind: ContactKind | BondKind): string => kind.toUpperCase().replaceAll('-', '_')
const labelName = (kind: NodeKind): string => kind[0]!.toUpperCase() + kind.slice(1)

const each = <K extends string>(kinds: readonly K[], name: (kind: K) => string) =>
  kinds.map((kind, number) => ({ kind, number, name: name(kind) }))

/** `(:Resident)`, `(:Professional)`, …: all of them `(:Subject)` too, which has the keys. */
export const labels = each(nodeKinds, labelName)
/** `[:MET]`, `[:GATHERED]`, …: one relationship a contact. */
export const contactTypes = each(contactKinds, typeName)
/** `[:BUDDY]`, `[:HOUSEHOLD]`, …: one relationship each time a bond was made. */
export const bondTypes = each(bondKinds, typeName)
/** One relationship each time a bond ended; its `bond` says of which kind. */
export const ENDED = 'ENDED'

export const bondTurnTypes = [...bondTypes.map(({ name }) => name), ENDED]
export const tieTypes = [...contactTypes.map(({ name }) => name), ...bondTurnTypes]

/** One relationship for each merge, from the merged registration to the one that stays. */
export const MERGED_INTO = 'MERGED_INTO'
/** One relationship each time a merge was undone. */
export const UNMERGED_FROM = 'UNMERGED_FROM'
export const mergeTypes = [MERGED_INTO, UNMERGED_FROM]

export const relationshipTypes = [...tieTypes, ...mergeTypes]

/** The end of everything that has no end yet: the last day of the year 9999. */
export const STILL = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/**
 * Keys begin with the number of the graph they belong to: a neighbourhood has one graph that is live, and one beside
 * it while it is being rebuilt.
 */
export const keyOf = (graph: number, name: string | number): string => `${graph}/${name}`
/** The id of what one change of one event made. */
export const changeId = (graph: number, position: number, ordinal: number): string =>
  `${graph}/${position}-${ordinal}`

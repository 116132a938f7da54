import {
  type BondKind,
  bondKinds,
  type ContactKind,
  contactKinds,
  type NodeKind,
  nodeKinds,
} from '../../slice/index.ts'

/**
 * The names of the graph in Neo4j. Labels and types come only from these constants and everything else is a
 * parameter, so that no input ever becomes Cypher.
 */
const typeName = (kind: ContactKind | BondKind): string => kind.toUpperCase().replaceAll('-', '_')
const labelName = (kind: NodeKind): string => kind[0]!.toUpperCase() + kind.slice(1)

const each = <K extends string>(kinds: readonly K[], name: (kind: K) => string) =>
  kinds.map((kind, number) => ({ kind, number, name: name(kind) }))

/** `(:Resident)`, `(:Professional)`, …. All of them are also `(:Subject)`, which has the key constraint. */
export const labels = each(nodeKinds, labelName)
/** `[:MET]`, `[:GATHERED]`, …: one relationship for each contact. */
export const contactTypes = each(contactKinds, typeName)
/** `[:BUDDY]`, `[:HOUSEHOLD]`, …: one relationship for each start of a bond. */
export const bondTypes = each(bondKinds, typeName)
/** One relationship for each end of a bond; its `bond` property is the kind. */
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
 * Keys start with the number of their graph. A neighbourhood has one live graph, and a second one during a
 * rebuild.
 */
export const keyOf = (graph: number, name: string | number): string => `${graph}/${name}`
/** The id of the relationship that one change of one event makes. */
export const changeId = (graph: number, position: number, ordinal: number): string =>
  `${graph}/${position}-${ordinal}`

import { GraphUnavailable } from '../errors.ts'

/** The database holds nothing of ours any longer, although it did: its schema has to be made again. */
export class SchemaMissing extends GraphUnavailable {
  constructor() {
    super('edited', 'the database in Neo4j was emptied or replaced: the graph is built in it anew')
    this.name = 'SchemaMissing'
  }
}

import { GraphUnavailable } from '../errors.ts'

/** The database was emptied since it was opened: its schema has to be created again. */
export class SchemaMissing extends GraphUnavailable {
  constructor() {
    super('edited', 'the database in Neo4j was emptied or replaced: the graph is built in it anew')
    this.name = 'SchemaMissing'
  }
}

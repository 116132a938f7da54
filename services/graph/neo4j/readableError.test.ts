import { Neo4jError } from 'neo4j-driver'
import { expect, test } from 'vitest'
import { GraphUnavailable } from '../errors.ts'
import { readableError } from './readableError.ts'

const where = { url: 'bolt://graph:7687', user: 'neo4j', database: undefined }
const said = (code: string, message: string) =>
  readableError(new Neo4jError(message, code, '50N42', '', {} as never), where)

// As a Neo4j 5.26 says it whose disk is full: first of the write itself, then of everything until it is restarted.
test.each([
  [
    'Neo.DatabaseError.Transaction.TransactionCommitFailed',
    'Could not apply the transaction: Transaction #20 {started …} to the store after written to log.',
  ],
  [
    'Neo.DatabaseError.Transaction.TransactionStartFailed',
    'The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.',
  ],
])('a server whose disk is full (%s) is told of in one sentence that says what to do', (code, message) => {
  const error = said(code, message)
  expect(error).toMatchObject({ reason: 'broken' })
  expect(error.message).toMatch(/^Neo4j at bolt:\/\/graph:7687 takes no more work .*full disk.*restart it/)
  expect(error.message).not.toContain('\n')
})

test('what is readable already stays as it is', () => {
  const error = new GraphUnavailable('closed', 'the graph is closed')
  expect(readableError(error, where)).toBe(error)
})

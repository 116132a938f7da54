import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { commentsIn } from '../../scripts/prose/comments.ts'
import { sourceFiles } from './sources.ts'

const files = sourceFiles()

/** The words that an engineer searches for, and where the code that they look for is. */
const homes: readonly [search: RegExp, home: string][] = [
  [/csrf/i, 'services/access/signIn/'],
  [/idempoten/i, 'services/log/'],
  [/mutex/i, 'services/shared/concurrency/'],
  [/semaphore/i, 'services/shared/concurrency/'],
  [/read-?write ?lock/i, 'services/shared/concurrency/'],
  [/condition variable/i, 'services/shared/concurrency/'],
  [/back-?off/i, 'services/shared/concurrency/'],
  [/graceful/i, 'services/http/'],
  [/dead letter/i, 'services/project/'],
  [/worker pool/i, 'services/shared/worker/'],
  [/group commit/i, 'services/log/'],
  [/copy-on-write/i, 'services/record/'],
  [/rate limit/i, 'services/http/'],
]

test.each(homes)('searching %s finds the file that does it', (search, home) => {
  const found = files.filter(
    ({ path, text }) =>
      path.startsWith(home) &&
      (search.test(basename(path)) || commentsIn(path, text).some((comment) => search.test(comment.text))),
  )
  expect(found.map(({ path }) => path)).not.toEqual([])
})

import { join, relative } from 'node:path'
import { GitVCSProvider, type VCSProviderOptions } from 'vitest/node'

/** Files that tests reach without importing them, and the files through which they do. */
const reached = [
  // Built, and then looked at or weighed.
  {
    from: /^explorer\/(?!.*\.test\.ts$)/,
    through: ['test/explorer/browser.ts', 'scripts/bench/frames/weights.ts'],
  },
  // Run as a process of its own.
  { from: /^scripts\/(weefsel\.|commands\/)/, through: ['test/cli/weefsel.ts'] },
]

/** For `npm run test:changed`: what Git says has changed, and what tests reach it through. */
class ChangedFiles extends GitVCSProvider {
  override async findChangedFiles(options: VCSProviderOptions): Promise<string[]> {
    const changed = await super.findChangedFiles(options)
    const paths = changed.map((file) => relative(options.root, file))
    const through = reached.filter(({ from }) => paths.some((path) => from.test(path)))
    return [...changed, ...through.flatMap((one) => one.through.map((file) => join(options.root, file)))]
  }
}

export default new ChangedFiles()

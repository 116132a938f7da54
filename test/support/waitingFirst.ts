import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Orders files so that those that wait most come first: what an engine is given to come back in is used by the
 * browsers, which compute all the time. Within a suite the order is Vitest's own.
 */
export default class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waits = ({ project }: TestSpecification) => project.name === 'engines'
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))]
  }
}

import { z } from 'zod'

const factor = z.coerce
  .number('WEEFSEL_TEST_ROUNDS: expected a number such as 10')
  .positive()
  .default(1)
  .parse(process.env.WEEFSEL_TEST_ROUNDS)

/** Whether somebody asked for more than is usual: a long run says how far it is. */
export const isLongRun = factor > 1

/**
 * How many rounds a test makes that shows one property over and over, each time by another example. `usual` is what
 * `npm test` and CI make; `WEEFSEL_TEST_ROUNDS` multiplies it, and `npm run test:unit` makes a third.
 */
export const rounds = (usual: number): number => Math.max(1, Math.round(usual * factor))

import { expect, test } from 'vitest'
import { z } from 'zod'
import { weefsel } from '../cli/weefsel.ts'
import { ownServer } from '../support/server.ts'
import { street } from '../support/street.ts'

const problem = z.object({ errors: z.array(z.object({ message: z.string() })) })
const figures = z.object({
  residents: z.array(z.unknown()),
  network: z.object({ residents: z.number(), reach: z.object({ within: z.number() }) }),
})

/** The same question over HTTP and on the command line, through that server. */
async function bothWays() {
  const server = await ownServer()
  await server.record([...street])
  const flagOf = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return {
    http: (asked: Record<string, string>) => server.ask(`/measures?${new URLSearchParams(asked)}`),
    cli: (asked: Record<string, string>) =>
      weefsel(
        'measure',
        '--neighbourhood',
        'here',
        '--server',
        server.url,
        '--json',
        ...Object.entries(asked).flatMap(([name, value]) => [flagOf(name), value]),
      ),
  }
}

const unaskable: Record<string, string>[] = [
  { measures: 'charm' },
  { window: '0d' },
  { window: '182625d' },
  { asOf: 'gisteren' },
  { knownAt: 'ooit' },
]

test.each(unaskable)(
  '%o is refused with the same words over HTTP and on the command line',
  async (question) => {
    const { http, cli } = await bothWays()
    const { status, body } = await http(question)
    expect(status).toBe(400)
    const { code, out, err } = await cli(question)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(problem.parse(body).errors[0]?.message)
  },
)

const outside: [Record<string, string>, number][] = [
  [{ asOf: '1999-01-01' }, 0],
  [{ asOf: '2090-01-01' }, 7],
  [{ asOf: '2026-04-01', knownAt: '999999' }, 7],
  [{ asOf: '2026-04-01', knownAt: '0' }, 0],
  [{ asOf: '2026-04-01', reachSteps: '1000' }, 7],
]

test.each(outside)(
  '%o is answered honestly, with %i residents, and the same both ways',
  async (question, residents) => {
    const { http, cli } = await bothWays()
    const { status, body } = await http(question)
    expect(status).toBe(200)
    expect(figures.parse(body).network.residents).toBe(residents)
    const { code, out } = await cli(question)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(body)
  },
)

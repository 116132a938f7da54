import { Agent, request } from 'node:http'
import { z } from 'zod'

// A process of its own that posts meetings to a server and says how many events were acknowledged a second.
const [url = '', clients = '1', bodies = '1', batch = '1'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) })

const page = z.object({
  events: z.array(z.object({ data: z.looseObject({ resident: z.string().optional() }) })),
})
const first = await fetch(`${url}/api/v1/neighbourhoods/bench/events?type=resident-registered&limit=1000`)
const people = page.parse(await first.json()).events.flatMap(({ data }) => data.resident ?? [])

const meeting = (number: number) => ({
  id: crypto.randomUUID(),
  type: 'resident-met-resident',
  occurredAt: new Date(Date.UTC(2026, 9, 1) + number).toISOString(),
  data: {
    residents: [people[number % people.length], people[(number * 7 + 1 + (number % 3)) % people.length]],
  },
})
const meetings = (number: number) =>
  Array.from({ length: Number(batch) }, (_, index) => meeting(number * Number(batch) + index)).filter(
    ({ data: { residents } }) => residents[0] !== residents[1],
  )
const posts = Array.from({ length: Number(bodies) }, (_, number) => meetings(number)).filter(
  ({ length }) => length > 0,
)
const texts = posts.map((events) => JSON.stringify(Number(batch) === 1 ? events[0] : events))

function post(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(
      `${url}/api/v1/neighbourhoods/bench/events`,
      { method: 'POST', agent, headers },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 201 ? resolve() : reject(new Error(`${response.statusCode}`)),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

let next = 0
const start = performance.now()
await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    while (next < texts.length) await post(texts[next++]!)
  }),
)
const seconds = (performance.now() - start) / 1_000
process.send?.({ perSecond: posts.flat().length / seconds })
agent.destroy()
process.disconnect?.()

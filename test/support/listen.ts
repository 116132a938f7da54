import { z } from 'zod'

const change = z.object({ position: z.number(), ids: z.array(z.string()) })

/** Listens to a live feed and gives what it says, one change after the other. */
export async function listen(url: string, headers: Record<string, string> = {}) {
  const stop = new AbortController()
  const response = await fetch(url, { headers, signal: stop.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next() {
      for (;;) {
        const [block, ...rest] = text.split('\n\n')
        if (rest.length > 0) {
          text = rest.join('\n\n')
          const data = /^data: (.*)$/m.exec(block!)?.[1]
          if (data && !block!.includes('event: forgotten')) return change.parse(JSON.parse(data))
          continue
        }
        const { value, done } = await reader.read()
        if (done) throw new Error('the feed ended')
        text += value
      }
    },
    stop: () => stop.abort(),
  }
}

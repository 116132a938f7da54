import type { FastifyInstance } from 'fastify'

type Answer = {
  readonly status: number
  readonly text: string
  readonly location: string | undefined
  readonly cookies: readonly string[]
}

/** Goes about as a browser does: keeps cookies by their server, and follows where it is sent. */
export type Visitor = {
  /** One request; a relative address is one of the service. */
  visit(
    address: string,
    options?: { method?: 'GET' | 'POST'; headers?: Record<string, string>; follow?: boolean },
  ): Promise<Answer>
  /** The cookies that the service gave, by name. */
  readonly cookies: Map<string, string>
}

/** @param publicUrl the address under which the service would be reached; it is asked without a socket. */
export function visitorOf(app: FastifyInstance, publicUrl: string): Visitor {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const written = (jar: ReadonlyMap<string, string>) =>
    [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(url: URL, method: 'GET' | 'POST', headers: Record<string, string>): Promise<Answer> {
    const jar = jarOf(url.origin)
    const sent = { ...headers, ...(jar.size > 0 && { cookie: written(jar) }) }
    const answer =
      url.origin === publicUrl ? await inject(url, method, sent) : await elsewhere(url, method, sent)
    for (const cookie of answer.cookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }

  async function inject(url: URL, method: 'GET' | 'POST', headers: Record<string, string>): Promise<Answer> {
    const answer = await app.inject({
      method,
      url: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers },
    })
    return {
      status: answer.statusCode,
      text: answer.body,
      location: answer.headers.location,
      cookies: [answer.headers['set-cookie'] ?? []].flat(),
    }
  }

  async function elsewhere(url: URL, method: string, headers: Record<string, string>): Promise<Answer> {
    const answer = await fetch(url, { method, headers, redirect: 'manual' })
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? undefined,
      cookies: answer.headers.getSetCookie(),
    }
  }

  return {
    cookies: jarOf(publicUrl),
    async visit(address, { method = 'GET', headers = {}, follow = true } = {}) {
      let url = new URL(address, publicUrl)
      let answer = await ask(url, method, headers)
      while (follow && answer.location !== undefined && answer.status >= 300 && answer.status < 400) {
        url = new URL(answer.location, url)
        answer = await ask(url, 'GET', {})
      }
      return answer
    },
  }
}

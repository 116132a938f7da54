import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyTree } from '../house/recipe.ts'
import { ownDirectory } from '../support/directory.ts'

test('serve in a fresh clone builds the explorer, and its first link opens it', {
  timeout: 120_000,
}, async () => {
  const folder = copyTree()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  rmSync(join(folder, 'explorer/dist'), { recursive: true })
  const data = await ownDirectory()
  const weefsel = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [join(folder, 'scripts/weefsel.ts'), ...args, '--data', data], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const said = { all: '' }
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said.all += text
      })
    }
    return said
  }
  const server = weefsel('serve', '--port', '0')
  await expect.poll(() => server.all).toMatch(/works once: \S+\n/)
  expect(server.all).toContain('Building the explorer, once')
  const [, first = ''] = /works once: (\S+)\n/.exec(server.all) ?? []
  const opened = async (link: string) => {
    const { status, headers } = await fetch(link, { redirect: 'manual' })
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(new URL('/', link), { headers: { cookie } })
    return { status, page: page.status, text: await page.text() }
  }
  expect(await opened(first)).toMatchObject({
    status: 303,
    page: 200,
    text: expect.stringContaining('/assets/'),
  })

  const { origin } = new URL(first)
  const command = weefsel('token', 'link', '--url', origin)
  await expect.poll(() => command.all).toMatch(/\n$/)
  const link = command.all.trim()
  expect(link).toMatch(new RegExp(`^${origin}/sign-in/link\\?code=`))
  expect((await opened(link)).status).toBe(303)
  expect((await opened(link)).status).toBe(410)
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { serve } from '../../services/app/serve.ts'
import { owner } from '../../services/roles/index.ts'
import { workers } from '../support/workers.ts'
import { temporaryDirectory, weefsel } from './weefsel.ts'

const listed = z.object({
  imports: z.array(
    z.looseObject({ id: z.string(), recordedBy: z.string(), events: z.number(), gone: z.number() }),
  ),
})

test('a list that the command imported is in the list of imports, can be taken back there and come in again', async () => {
  const directory = temporaryDirectory()
  const [data, file] = [join(directory, 'data'), join(directory, 'bewoners.csv')]
  writeFileSync(file, 'Naam;Sinds\nAnna;1-1-2026\nBram;1-1-2026\n')
  const command = ['import', file, '--neighbourhood', 'here', '--as', 'residents', '--data', data, '--json']
  expect(JSON.parse((await weefsel(...command)).out)).toMatchObject({ added: 2 })

  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers })
  onTestFinished(() => served.close())
  const at = `${served.url}/api/v1/neighbourhoods/here/imports`
  const imports = async () => listed.parse(await (await fetch(at)).json()).imports
  const [found] = await imports()
  expect(found).toMatchObject({ recordedBy: 'command', events: 2, gone: 0 })
  const undone = await fetch(`${at}/${found!.id}/undo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'verkeerde lijst' }),
  })
  expect(await undone.json()).toEqual({ retracted: 2 })
  expect(await imports()).toMatchObject([{ gone: 2 }])
  await served.close()

  expect(JSON.parse((await weefsel(...command)).out)).toMatchObject({ added: 2, already: 0 })
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { readSettings } from '../../services/app/config.ts'
import { WrongInput } from '../../services/import/index.ts'
import { KeysLocked, openKeyStore } from '../../services/vault/index.ts'
import { withLog } from './data.ts'
import { dataDirectory, dataOption } from './options.ts'

type Options = { data?: string; to?: string }

export const keysCommand = () =>
  new Command('keys')
    .description('The master key, under which the keys of everybody lie.')
    .addCommand(statusCommand())
    .addCommand(rotateCommand())

const statusCommand = () =>
  new Command('status')
    .description('Say whether the master key is the one of these keys.')
    .addOption(dataOption())
    .action(async (options: Options) => {
      const keys = openKeys(options)
      try {
        const state = keys.state()
        if (!state.open) throw new KeysLocked(state.reason)
        process.stdout.write('the keys can be opened\n')
      } finally {
        keys.close()
      }
    })

const rotateCommand = () =>
  new Command('rotate')
    .description('Put another master key in the place of this one. The log is not touched.')
    .addOption(dataOption())
    .option(
      '--to <variable>',
      'the environment variable that holds the new one (64 hexadecimal characters); needed when the master key does not lie beside the keys',
    )
    .action(async (options: Options) => {
      const { master } = readSettings(process.env)
      if (master && !options.to) {
        throw new WrongInput(
          'the master key comes from the environment: name the variable that holds the new one with --to, then start with that',
        )
      }
      const to = options.to === undefined ? undefined : newKey(options.to)
      // Holding the log keeps everybody else out meanwhile.
      await withLog(mustBeThere(options), async () => {
        const keys = openKeys(options)
        try {
          keys.rotate(to)
        } finally {
          keys.close()
        }
      })
      const next = to ? '; start with the new one from now on' : ''
      process.stdout.write(`every key lies under the new master key${next}\n`)
    })

function newKey(variable: string): Buffer {
  const text = process.env[variable] ?? ''
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  throw new WrongInput(`the environment variable ${variable} does not hold 64 hexadecimal characters`)
}

function mustBeThere({ data }: Options): string {
  const directory = dataDirectory(data)
  if (existsSync(join(directory, 'keys', 'keys.sqlite'))) return directory
  throw new WrongInput(`there are no keys in ${directory}: name the data directory with --data`)
}

function openKeys(options: Options) {
  const { master = {} } = readSettings(process.env)
  return openKeyStore({ directory: mustBeThere(options), master })
}

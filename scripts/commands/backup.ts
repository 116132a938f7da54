import { Presets, SingleBar } from 'cli-progress'
import { Argument, Command } from 'commander'
import { enginesOf } from '../../services/app/config.ts'
import { type BackupReport, makeBackup, type RestoreReport, restoreBackup } from '../backup/index.ts'
import { dataDirectory, dataOption } from './options.ts'
import { CommandFault } from './outcome.ts'

type Options = { data?: string; keys?: string; keepTokens?: boolean }

const folder = (about: string) => new Argument('<dir>', about)

export const backupCommand = () =>
  new Command('backup')
    .description('Copy everything the data directory holds, also while a server has it open.')
    .addArgument(folder('where the backup goes: not there yet, or empty'))
    .addOption(dataOption())
    .option(
      '--keys <dir>',
      'where a copy of the keys goes, apart from the backup; default: they are not copied',
    )
    .addHelpText(
      'after',
      '\nKeys open the names and notes in the log. Keep their copy elsewhere, and only the latest one: a name that was\nforgotten stays so only while no copy of its key is left.',
    )
    .action(async (to: string, { data, keys }: Options) => {
      const bar = progressBar()
      const request = { data: dataDirectory(data), to, keysTo: keys, now: Date.now() }
      const made = await makeBackup({ ...request, onProgress: bar.show }).finally(bar.stop)
      process.stdout.write(`${to} holds ${heldIn(made)}\n`)
      if (made.keys === undefined) note('the keys are not in it: copy them apart with --keys, or yourself')
      if (!made.log && enginesOf(process.env).eventStore)
        note('the log is on EventStoreDB: back it up with its own tools')
    })

export const restoreCommand = () =>
  new Command('restore')
    .description('Put a backup where no data are, after every file and every event of it has been read.')
    .addArgument(folder('the backup'))
    .addOption(dataOption())
    .option('--keys <dir>', 'where the copy of the keys lies; without it names stay locked')
    .option('--keep-tokens', 'tokens go on: only when none can have been revoked since, as in a move')
    .addHelpText(
      'after',
      '\nWho was signed in signs in again, and tokens are revoked: what was ended since the backup must not count again.',
    )
    .action(async (from: string, { data: asked, keys, keepTokens }: Options) => {
      const data = dataDirectory(asked)
      const bar = progressBar()
      const request = { from, data, keysFrom: keys, keepTokens }
      const restored = await restoreBackup({ ...request, onProgress: bar.show }).finally(bar.stop)
      process.stdout.write(`${data} holds ${heldIn(restored)}, as it was at ${restored.madeAt}\n`)
      if (restored.keys === undefined) note('the keys are not there: put their copy in its folder keys')
      const { tokens } = restored.ended
      if (tokens > 0) note(`${tokens} tokens were revoked: make new ones with \`weefsel token create\``)
      if (restored.unreadable > 0)
        throw new CommandFault(`${restored.unreadable} events of the log cannot be read`)
    })

const note = (sentence: string) => process.stderr.write(`Note: ${sentence}.\n`)

function heldIn({ log, files, keys }: BackupReport | RestoreReport): string {
  const events = (log?.neighbourhoods ?? []).reduce((sum, { events }) => sum + events, 0)
  const told = log ? `${events} events of ${log.neighbourhoods.length} neighbourhoods` : 'no log'
  return `${told} in ${files.length} files${keys === undefined ? '' : `, and ${keys} files of keys`}`
}

/** A progress bar on a terminal; nothing elsewhere. */
function progressBar() {
  if (!process.stderr.isTTY) return { show: undefined, stop: () => {} }
  const bar = new SingleBar({ format: '{bar} {percentage}%', clearOnComplete: true }, Presets.shades_classic)
  bar.start(1, 0)
  return { show: (part: number) => bar.update(part), stop: () => bar.stop() }
}

import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { z } from 'zod'
import { isoOf } from '../../events/index.ts'
import {
  ACCESS_LOG_YEARS,
  BrokenChain,
  type ChainEnd,
  notedEnd,
  openAudit,
  type PrunedPart,
  verifyAudit,
  yearsBefore,
} from '../../services/access/audit/index.ts'
import { openAccess } from '../../services/access/index.ts'
import { readSettings } from '../../services/app/config.ts'
import { WrongInput } from '../../services/import/index.ts'
import { dataDirectory, dataOption, readWith } from './options.ts'
import { CommandFault } from './outcome.ts'

export const auditCommand = () =>
  new Command('audit')
    .description('The access log: who saw whom, when, and through which lens.')
    .addCommand(verify())
    .addCommand(prune())
    .addCommand(who())

const verify = () =>
  new Command('verify')
    .exitOverride()
    .description('Check that no entry of the access log was changed, taken out or put in.')
    .option(
      '--noted <entry:hash>',
      'the end of the log as an earlier check printed it: what was cut off since is found',
      readWith(notedEnd),
    )
    .addOption(dataOption())
    .addHelpText('after', help)
    .action((options: { data?: string; noted?: ChainEnd }) => {
      const verdict = verifyAudit(mustBeThere(options.data), options.noted)
      if (!verdict.whole)
        throw new CommandFault(`the access log is broken: entry ${verdict.entry} ${verdict.reason}`)
      const { pruned } = verdict
      if (pruned) process.stderr.write(`Note: ${sentenceOf(pruned)}.\n`)
      process.stdout.write(`${verdict.entries}:${verdict.hash}\n`)
    })

const sentenceOf = ({ upTo, before }: PrunedPart) =>
  `the entries up to and with ${upTo} were pruned after their time: they are from before ${isoOf(before)}`

const prune = () =>
  new Command('prune')
    .exitOverride()
    .description('Take out what is past its time. A server does so by itself, every day.')
    .option(
      '--years <n>',
      'for how many years an entry is kept (WEEFSEL_ACCESS_LOG_YEARS; default: 5)',
      readWith(z.coerce.number({ error: 'expected a number of years' }).int().min(1).max(50)),
    )
    .addOption(dataOption())
    .action((options: { data?: string; years?: number }) => {
      const data = mustBeThere(options.data)
      const years = options.years ?? readSettings(process.env).accessLogYears ?? ACCESS_LOG_YEARS
      const audit = openAudit(data)
      try {
        const now = Date.now()
        const before = yearsBefore(now, years)
        const count = audit.prune(before, now)
        process.stdout.write(`${count} entries from before ${isoOf(before)} taken out\n`)
      } catch (error) {
        throw error instanceof BrokenChain
          ? new CommandFault(`${error.message}; nothing is taken out`)
          : error
      } finally {
        audit.close()
      }
    })

function mustBeThere(asked: string | undefined): string {
  const data = dataDirectory(asked)
  if (existsSync(data)) return data
  throw new WrongInput(`there is no data directory ${data}: name it with --data`)
}

const who = () =>
  new Command('who')
    .exitOverride()
    .description('The id under which somebody who signs in stands in the access log, to find what they saw.')
    .requiredOption('--issuer <url>', 'the provider, as WEEFSEL_OIDC_ISSUER names it')
    .requiredOption('--subject <id>', 'the id that the provider gives them (the claim "sub")')
    .addOption(dataOption())
    .action((options: { data?: string; issuer: string; subject: string }) => {
      const access = openAccess(dataDirectory(options.data))
      try {
        process.stdout.write(`${access.personId(options.issuer, options.subject)}\n`)
      } finally {
        access.close()
      }
    })

const help = `
Prints the number of the last entry and its hash. Note it outside this machine now and then: a log that somebody cut
short, or wrote anew, no longer holds it. It works while a server has the data directory open.`

import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { z } from 'zod'
import { type ChainEnd, openAccess, verifyAudit } from '../../services/access/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { dataDirectory, dataOption, readWith } from './options.ts'
import { Fault } from './outcome.ts'

const noted = z
  .string()
  .regex(/^\d{1,15}:[0-9a-f]{64}$/, 'expected what an earlier "audit verify" printed, such as 120:3f…')
  .transform((text): ChainEnd => {
    const [entries, hash = ''] = text.split(':')
    return { entries: Number(entries), hash }
  })

export const auditCommand = () =>
  new Command('audit')
    .description('The access log: who saw whom, when, and through which lens.')
    .addCommand(verify())
    .addCommand(who())

const verify = () =>
  new Command('verify')
    .exitOverride()
    .description('Check that no entry of the access log was changed, taken out or put in.')
    .option(
      '--noted <entry:hash>',
      'the end of the log as an earlier check printed it: what was cut off since is found',
      readWith(noted),
    )
    .addOption(dataOption())
    .addHelpText('after', help)
    .action((options: { data?: string; noted?: ChainEnd }) => {
      const data = dataDirectory(options.data)
      if (!existsSync(data)) throw new WrongInput(`there is no data directory ${data}: name it with --data`)
      const verdict = verifyAudit(data, options.noted)
      if (!verdict.whole)
        throw new Fault(`the access log is broken: entry ${verdict.entry} ${verdict.reason}`)
      process.stdout.write(`${verdict.entries}:${verdict.hash}\n`)
    })

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

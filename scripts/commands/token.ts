import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { dayOf, endOfDay, type Neighbourhood } from '../../events/index.ts'
import { type Access, linkPath, openAccess, type TokenInfo } from '../../services/access/index.ts'
import { readSettings } from '../../services/app/config.ts'
import { momentParameter } from '../../services/explore/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { type DateStep, dateSteps } from '../../services/privacy/index.ts'
import { type Grant, grant, projectName, type Role, roles, writeGrant } from '../../services/roles/index.ts'
import { DAY } from '../../services/shared/time.ts'
import { dataDirectory, dataOption, neighbourhoodOption, readWith } from './options.ts'
import { CommandFault } from './outcome.ts'

type Asked = {
  role: Role
  neighbourhood?: Neighbourhood
  partner?: string
  project?: string
  dates: DateStep
  until?: number
  label?: string
  data?: string
}

const YEAR = 365 * DAY
const address = z.url({ protocol: /^https?$/, error: 'expected an address such as http://127.0.0.1:3000' })

export const tokenCommand = () =>
  new Command('token')
    .description('Service tokens, by which machines are let in: who they are, where, and until when.')
    .addCommand(create())
    .addCommand(list())
    .addCommand(revoke())
    .addCommand(link())
    .addHelpText('after', help)

const help = `
A token is shown once, when it is made; kept is only a hash of it. Machines send it as "Authorization: Bearer TOKEN",
commands read it from WEEFSEL_TOKEN. It works while a server has the data directory open, and needs no restart.`

const create = () =>
  new Command('create')
    .exitOverride()
    .description('Make a token and print it.')
    .addOption(new Option('--role <role>', 'who it is').choices(roles).makeOptionMandatory())
    .addOption(neighbourhoodOption())
    .option('--partner <id>', 'the organisation, for --role partner')
    .option('--project <name>', 'the research project, for --role researcher', readWith(projectName))
    .addOption(
      new Option('--dates <step>', 'how exactly the project knows when things happened')
        .choices(dateSteps)
        .default('day'),
    )
    .option('--until <day>', 'the last day on which it works; default: a year from now', readUntil)
    .option('--label <text>', 'what it is for, without names of people')
    .addOption(dataOption())
    .action((asked: Asked) =>
      withAccess(asked.data, (access) => {
        const ends = asked.until ?? Date.now() + YEAR
        if (ends <= Date.now()) throw new WrongInput('expected --until to be a day that has not passed')
        const given = grantOf(asked)
        if (given.role === 'researcher') {
          if (asked.until === undefined)
            throw new WrongInput('a research project has an end: give it with --until')
          access.projects.save({ name: given.project, dates: asked.dates, ends })
        }
        const { token, info } = access.tokens.create({
          grant: given,
          ends,
          ...(asked.label && { label: asked.label }),
        })
        process.stdout.write(`${token}\n`)
        process.stderr.write(`${lineOf(info)}\nThe token is shown this once.\n`)
      }),
    )

const list = () =>
  new Command('list')
    .exitOverride()
    .description('Every token that was made: id, role, last day, and whether it still works.')
    .addOption(dataOption())
    .action(({ data }: { data?: string }) =>
      withAccess(data, ({ tokens }) => {
        for (const info of tokens.list()) process.stdout.write(`${lineOf(info)}\n`)
      }),
    )

const revoke = () =>
  new Command('revoke')
    .exitOverride()
    .description('End a token at once.')
    .argument('<id>', 'the id of the token, as "token list" shows it')
    .addOption(dataOption())
    .action((id: string, { data }: { data?: string }) =>
      withAccess(data, ({ tokens }) => {
        if (!tokens.revoke(id)) throw new CommandFault(`there is no token ${id} that still works`)
      }),
    )

const link = () =>
  new Command('link')
    .exitOverride()
    .description(
      'Make a link that opens the explorer once, within an hour, with every role; a running server takes it.',
    )
    .option(
      '--url <address>',
      'where the server is; default: where the settings say that it listens',
      readWith(address),
    )
    .addOption(dataOption())
    .action(({ data, url }: { data?: string; url?: string }) => {
      const { host, port, signIn } = readSettings(process.env)
      if (signIn)
        throw new WrongInput('people sign in with the account of their organisation here: there are no links')
      withAccess(data, ({ links }) => {
        const origin = url ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
        process.stdout.write(`${new URL(linkPath(links.make()), origin).href}\n`)
      })
    })

function readUntil(text: string): number {
  const read = momentParameter.safeParse(text)
  if (!read.success) throw new InvalidArgumentError('expected a day such as 2027-06-30.')
  return text.length > 10 ? read.data : endOfDay(text) + 1
}

/** @throws {WrongInput} naming the option that the role needs, or does not take. */
function grantOf({ role, neighbourhood, partner, project }: Asked): Grant {
  const everywhere = role === 'administrator' || role === 'monitor'
  if (everywhere && neighbourhood !== undefined)
    throw new WrongInput(`${role} is not bound to a neighbourhood`)
  if (!everywhere && neighbourhood === undefined) throw new WrongInput(`--role ${role} needs --neighbourhood`)
  if (role === 'partner' && partner === undefined) throw new WrongInput('--role partner needs --partner')
  if (role === 'researcher' && project === undefined)
    throw new WrongInput('--role researcher needs --project')
  const read = grant.safeParse({
    role,
    neighbourhoods: everywhere ? 'all' : [neighbourhood],
    ...(role === 'partner' && { partner }),
    ...(role === 'researcher' && { project }),
  })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new WrongInput(`--${issue?.path.join('.')}: ${issue?.message}`)
}

function lineOf({ id, label, grant: given, ends, ended }: TokenInfo): string {
  const state = ended ?? (ends <= Date.now() ? 'expired' : 'works')
  return [id, writeGrant(given), `until ${dayOf(ends - 1)}`, state, label].filter(Boolean).join('  ')
}

function withAccess(data: string | undefined, work: (access: Access) => void): void {
  const access = openAccess(dataDirectory(data))
  try {
    work(access)
  } finally {
    access.close()
  }
}

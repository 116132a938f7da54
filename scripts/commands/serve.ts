import { Command, Option } from 'commander'
import { z } from 'zod'
import { type ProcessRole, readSettings, roles } from '../../services/app/config.ts'
import { dataOption, readWith } from './options.ts'
import { serveUntilStopped } from './serving.ts'

const portNumber = z.coerce.number({ error: 'expected a port number' }).int().min(0).max(65_535)

type Options = { data?: string; port?: number; host?: string; role?: ProcessRole }

/** Where to serve: what was asked, else what the environment says. */
export function placeOf({ data, port, host, role }: Options) {
  const settings = readSettings(process.env)
  return {
    data: data ?? settings.data,
    port: port ?? settings.port,
    host: host ?? settings.host,
    logLevel: settings.logLevel,
    engines: settings.engines,
    role: role ?? settings.role,
    recordUrl: settings.recordUrl,
    master: settings.master,
    anonymousFrom: settings.anonymousFrom,
    accessLogYears: settings.accessLogYears,
    smallestCounts: settings.smallestCounts,
    workerThreads: settings.workerThreads,
    signIn: settings.signIn,
    trustProxy: settings.trustProxy,
  }
}

export const withPlace = (command: Command) =>
  command
    .addOption(dataOption())
    .option('--port <n>', 'port to listen on (PORT; default: 3000)', readWith(portNumber))
    .option('--host <host>', 'address to listen on (WEEFSEL_HOST; default: 127.0.0.1)')

const roleOption = () =>
  new Option('--role <role>', 'what this process does (WEEFSEL_ROLE; default: all)').choices(roles)

export const serveCommand = () =>
  withPlace(new Command('serve'))
    .description('Serve a data directory: recording, the graph and the explorer in one process.')
    .addOption(roleOption())
    .addHelpText(
      'after',
      `
Past one machine each role is a process of its own, as many of each as are needed, on EVENTSTORE_URL and NEO4J_URL:
  record   takes events
  project  brings them into the graph, sharing neighbourhoods with others of its kind
  explore  answers questions and shows the explorer; WEEFSEL_RECORD_URL is where it hands events to be recorded`,
    )
    .action(async (options: Options) => serveUntilStopped(placeOf(options)))

import { Command } from 'commander'
import { z } from 'zod'
import { readSettings } from '../../services/config.ts'
import { dataOption, readWith } from './options.ts'
import { serveUntilStopped } from './serving.ts'

const portNumber = z.coerce.number({ error: 'expected a port number' }).int().min(0).max(65_535)

type Options = { data?: string; port?: number; host?: string }

/** Where to serve: what was asked, else what the environment says. */
export function placeOf({ data, port, host }: Options) {
  const settings = readSettings(process.env)
  return {
    data: data ?? settings.data,
    port: port ?? settings.port,
    host: host ?? settings.host,
    logLevel: settings.logLevel,
    engines: settings.engines,
    master: settings.master,
    smallestCounts: settings.smallestCounts,
  }
}

export const withPlace = (command: Command) =>
  command
    .addOption(dataOption())
    .option('--port <n>', 'port to listen on (PORT; default: 3000)', readWith(portNumber))
    .option('--host <host>', 'address to listen on (WEEFSEL_HOST; default: 127.0.0.1)')

export const serveCommand = () =>
  withPlace(new Command('serve'))
    .description('Serve a data directory: recording, the graph and the explorer in one process.')
    .action(async (options: Options) => serveUntilStopped(placeOf(options)))

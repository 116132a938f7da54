import { owner } from '../../services/roles/index.ts'

/** The options of a server for benchmarks: any free port, no log, and every request is the owner's. */
export const quietServer = (data: string) => ({
  data,
  host: '127.0.0.1',
  port: 0,
  logLevel: 'silent',
  openTo: owner,
})

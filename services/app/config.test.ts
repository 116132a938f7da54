import { expect, test } from 'vitest'
import { assertEngines, InvalidSetting, readSettings } from './config.ts'

test('without settings everything is embedded and on this machine', () => {
  expect(readSettings({ PATH: '/bin' })).toEqual({
    data: 'data',
    host: '127.0.0.1',
    port: 3000,
    logLevel: 'info',
    role: 'all',
    engines: {},
  })
})

test('settings are read, WEEFSEL_PORT before PORT', () => {
  const settings = readSettings({
    WEEFSEL_DATA: '/srv',
    WEEFSEL_PORT: '4000',
    PORT: '5000',
    WEEFSEL_LOG_LEVEL: 'warn',
    WEEFSEL_WORKER_THREADS: '3',
  })
  expect(settings).toMatchObject({ data: '/srv', port: 4000, logLevel: 'warn', workerThreads: 3 })
  expect(readSettings({ PORT: '5000' }).port).toBe(5000)
})

test('engines are chosen by the names of their own tools; an empty one is not set', () => {
  const { engines } = readSettings({
    EVENTSTORE_URL: 'esdb://localhost:2113?tls=false',
    NEO4J_URL: 'neo4j://localhost:7687',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: '',
  })
  expect(engines).toEqual({
    eventStore: { url: 'esdb://localhost:2113?tls=false' },
    neo4j: { url: 'neo4j://localhost:7687', user: 'neo4j', password: 'secret' },
  })
  expect(readSettings({ EVENTSTORE_URL: '', NEO4J_URL: '' }).engines).toEqual({})
})

test.each([
  [{ WEEFSEL_PROT: '3000' }, 'WEEFSEL_PROT'],
  [{ WEEFSEL_PORT: 'many' }, 'WEEFSEL_PORT'],
  [{ WEEFSEL_PORT: '70000' }, 'WEEFSEL_PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ WEEFSEL_LOG_LEVEL: 'loud' }, 'WEEFSEL_LOG_LEVEL'],
  [{ WEEFSEL_DATA: '' }, 'WEEFSEL_DATA'],
  [{ EVENTSTORE_URL: 'http://localhost:2113' }, 'EVENTSTORE_URL'],
  [{ NEO4J_URL: 'localhost:7687' }, 'NEO4J_URL'],
  [{ WEEFSEL_ROLE: 'watch' }, 'WEEFSEL_ROLE'],
  [{ WEEFSEL_RECORD_URL: 'record:3000' }, 'WEEFSEL_RECORD_URL'],
])('%j is refused, and the variable is named', (environment, name) => {
  expect(() => readSettings(environment)).toThrow(InvalidSetting)
  expect(() => readSettings(environment)).toThrow(name)
})

test('a role of its own names the engines that it lacks; everything in one process needs none', () => {
  const eventStore = { url: 'esdb://localhost:2113' }
  const neo4j = { url: 'bolt://localhost:7687', user: 'neo4j', password: '' }
  expect(() => assertEngines('all', {})).not.toThrow()
  expect(() => assertEngines('record', { eventStore })).not.toThrow()
  for (const role of ['project', 'explore'] as const) {
    expect(() => assertEngines(role, { eventStore, neo4j })).not.toThrow()
    expect(() => assertEngines(role, { eventStore })).toThrow('set NEO4J_URL;')
    expect(() => assertEngines(role, { neo4j })).toThrow('set EVENTSTORE_URL;')
    expect(() => assertEngines(role, {})).toThrow('set EVENTSTORE_URL and NEO4J_URL;')
  }
  expect(() => assertEngines('record', { neo4j })).toThrow(InvalidSetting)
})

test('the servers of the log may be named by their newer name', () => {
  const url = 'kurrentdb+discover://log.example.nl:2113'
  expect(readSettings({ EVENTSTORE_URL: url }).engines).toEqual({ eventStore: { url } })
})

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { assertEngines, type ProcessRole, readSettings } from '../../services/app/config.ts'
import { versions } from '../neo4j/options.ts'
import { ownDirectory } from '../support/directory.ts'
import { composePath, filledIn, MissingVariable, readCompose, readEnvFile, root } from './composeFile.ts'
import { documented } from './documented.ts'

/** `prepare.sh` in a directory of the test's own. */
async function prepared(nodes: string) {
  const directory = await ownDirectory()
  mkdirSync(join(directory, 'compose'))
  for (const file of ['prepare.sh', 'env.example'])
    cpSync(join(root, 'compose', file), join(directory, 'compose', file))
  const prepare = () =>
    execFileSync('sh', ['compose/prepare.sh', nodes], { cwd: directory, encoding: 'utf8' })
  const said = prepare()
  const read = (file: string) => readFileSync(join(directory, file), 'utf8')
  return { directory, prepare, said, read }
}

const message = z.object({ line: z.number(), rule: z.string(), message: z.string() })
const lintResults = z.array(z.object({ messages: z.array(message) }))

const { services, networks, volumes, secrets } = readCompose(filledIn)
const ours = Object.entries(services).filter(([, { build }]) => build?.target === 'service')
const running = Object.entries(services).filter(([name]) => name !== 'certificates')

test('the compose file keeps to the compose specification and to good habits', () => {
  // Its order is that of the story it tells; images that are built here are named as well.
  const off = [
    'no-build-and-image',
    'require-quotes-in-ports',
    'service-dependencies-alphabetical-order',
    'service-keys-order',
    'services-alphabetical-order',
    'top-level-properties-order',
    'service-image-require-explicit-tag',
  ]
  const rules = Object.fromEntries(off.map((rule) => [rule, 0 as const]))
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] })
  const [result, ...more] = lintResults.parse(linter.lintFiles([composePath], false))
  expect(more).toEqual([])
  expect(result?.messages).toEqual([])
})

test('each service has a container of its own, and starts when what it stands on is healthy', () => {
  expect(ours.map(([name, { command }]) => [name, command])).toEqual([
    ['record', ['serve', '--role', 'record']],
    ['project', ['serve', '--role', 'project']],
    ['explore', ['serve', '--role', 'explore']],
  ])
  for (const [name, { healthcheck, depends_on }] of running) {
    expect(healthcheck?.test[0], name).toMatch(/^CMD/)
    for (const [on, { condition }] of Object.entries(depends_on)) {
      expect(services[on], `${name} depends on ${on}`).toBeDefined()
      expect(condition).toBe(on === 'certificates' ? 'service_completed_successfully' : 'service_healthy')
    }
  }
  const waitsFor = (name: string) => Object.keys(services[name]!.depends_on)
  const logs = ['eventstore', 'eventstore1', 'eventstore2', 'eventstore3']
  expect(waitsFor('record')).toEqual(logs)
  expect(waitsFor('project')).toEqual([...logs, 'neo4j'])
  expect(waitsFor('explore')).toEqual([...logs, 'neo4j', 'record'])
  // A profile that is not chosen must not keep anything from starting.
  for (const [, { depends_on }] of ours) for (const log of logs) expect(depends_on[log]?.required).toBe(false)
})

test('nobody runs as root, gains rights, or takes all of the machine', () => {
  for (const [name, one] of Object.entries(services)) {
    expect(one.user, name).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(one.cap_drop, name).toEqual(['ALL'])
    expect(one.security_opt, name).toEqual(['no-new-privileges:true'])
    expect([one.mem_limit, one.cpus, one.pids_limit].every(Boolean), name).toBe(true)
    if (one.build) expect(one.read_only, name).toBe(true)
  }
})

test('only the explorer is published, on this machine alone; the stores have no way out', () => {
  const published = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => [name, port]))
  expect(published).toEqual([['explore', '127.0.0.1:3000:3000']])
  expect(networks).toEqual({ engines: { internal: true }, front: {} })
  for (const [name, one] of Object.entries(services)) {
    const outside = one.networks.includes('front')
    expect(outside, name).toBe(['record', 'explore'].includes(name))
    if (one.networks.length === 0) expect(one.network_mode, name).toBe('none')
  }
})

test('volumes and secrets are declared, and every one is used; keys of servers go to servers alone', () => {
  const mounted = Object.values(services).flatMap((one) => one.volumes.map((volume) => volume.split(':')[0]))
  expect(new Set(mounted)).toEqual(new Set(Object.keys(volumes)))
  const given = Object.values(services).flatMap((one) => one.secrets)
  expect(new Set(given)).toEqual(new Set(Object.keys(secrets)))
  const holding = (volume: string) =>
    Object.entries(services).flatMap(([name, one]) =>
      one.volumes.some((mount) => mount.startsWith(`${volume}:`)) ? [name] : [],
    )
  expect(holding('authority-key')).toEqual(['certificates'])
  expect(holding('certificates').filter((name) => !/^(certificates|eventstore\d?)$/.test(name))).toEqual([])
  for (const [name, one] of ours)
    expect(one.volumes, name).toEqual(['data:/data', 'authority:/run/authority:ro'])
})

test('the images are given only variables that their documentation names', async () => {
  const { read } = await prepared('cluster')
  for (const [name, one] of Object.entries(services).filter(([, { build }]) => !build)) {
    const known = documented[one.image.replace(/:[^:]*$/, '')]
    const fromFiles = one.env_file.flatMap((file) => Object.keys(readEnvFile(read(file))))
    const unknown = [...Object.keys(one.environment), ...fromFiles].filter((key) => !known?.includes(key))
    expect(unknown, name).toEqual([])
  }
  expect(services.neo4j?.image).toBe(`neo4j:${versions[0]}-community`)
})

test('three log servers know each other, and each has a certificate in its own name', () => {
  const nodes = ['eventstore1', 'eventstore2', 'eventstore3']
  for (const node of nodes) {
    const { environment, profiles } = services[node]!
    expect(profiles).toEqual(['cluster'])
    expect(environment).toMatchObject({
      KURRENTDB_CLUSTER_SIZE: '3',
      KURRENTDB_NODE_HOST_ADVERTISE_AS: node,
      KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: node,
      KURRENTDB_GOSSIP_SEED: nodes
        .filter((other) => other !== node)
        .map((other) => `${other}:2113`)
        .join(),
    })
  }
  const certified = services.certificates?.command?.slice(3)
  for (const node of ['eventstore', ...nodes]) {
    expect(certified).toContain(node)
    expect(services[node]?.environment.KURRENTDB_CERTIFICATE_FILE).toBe(`/run/certificates/${node}/node.crt`)
  }
  expect(Object.values(services).some(({ environment }) => 'KURRENTDB_INSECURE' in environment)).toBe(false)
})

test.each(['single', 'cluster'])('prepared for %s: every service takes its settings', async (nodes) => {
  const { read } = await prepared(nodes)
  for (const [name, one] of ours) {
    const files = Object.assign({}, ...one.env_file.map((file) => readEnvFile(read(file))))
    // The secret is a file in the container; its content is tried where the services are started.
    const { WEEFSEL_OIDC_CLIENT_SECRET_FILE: _, ...environment }: Record<string, string> = one.environment
    const settings = readSettings({ ...files, ...environment })
    assertEngines(name as ProcessRole, settings.engines)
    const hosts = Object.keys(services).filter((other) => services[other]?.profiles.includes(nodes))
    const url = settings.engines.eventStore?.url ?? ''
    expect(/@([^?]+)/.exec(url)?.[1]?.split(',')).toEqual(hosts.map((host) => `${host}:2113`))
    expect(settings.engines.neo4j?.password).toHaveLength(48)
    expect(Boolean(settings.signIn)).toBe(name !== 'project')
  }
  const chosen = readEnvFile(read('.env'))
  expect(chosen.COMPOSE_PROFILES).toBe(nodes)
})

test('secrets are made once, differ everywhere, and only their owner can read them', async () => {
  const { directory, prepare, said, read } = await prepared('single')
  expect(said).toContain('keep a copy of compose/secrets/master_key apart')
  const files = ['eventstore.env', 'neo4j.env', 'weefsel.env', 'master_key'].map(
    (name) => `compose/secrets/${name}`,
  )
  const before = files.map(read)
  expect(prepare()).toBe('')
  expect(files.map(read)).toEqual(before)
  expect(read('compose/secrets/master_key')).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(join(directory, 'compose/secrets')).mode & 0o077).toBe(0)
  const other = await prepared('single')
  for (const file of files) expect(other.read(file)).not.toBe(read(file))
  // The settings of the stores are those of the services.
  const [log, graph, service] = [before[0]!, before[1]!, readEnvFile(before[2]!)]
  expect(service.EVENTSTORE_URL).toContain(`admin:${readEnvFile(log).KURRENTDB_DEFAULT_ADMIN_PASSWORD}@`)
  expect(readEnvFile(graph).NEO4J_AUTH).toBe(`neo4j/${service.NEO4J_PASSWORD}`)
})

test('what nobody filled in keeps it from starting, and is named; there are no default passwords', () => {
  for (const name of Object.keys(filledIn)) {
    const without = { ...filledIn, [name]: '' }
    expect(() => readCompose(without)).toThrow(MissingVariable)
    expect(() => readCompose(without)).toThrow(`${name}: set it in .env`)
  }
  const given = Object.values(services).flatMap(({ environment }) => Object.keys(environment))
  expect(given.filter((name) => /PASSWORD|AUTH$|SECRET|KEY/.test(name) && !name.endsWith('_FILE'))).toEqual(
    [],
  )
  for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\.\/compose\/secrets\//)
  expect(existsSync(join(root, 'compose/env.example'))).toBe(true)
  for (const [name, value] of Object.entries(
    readEnvFile(readFileSync(join(root, 'compose/env.example'), 'utf8')),
  ))
    if (!['PORT', 'WEEFSEL_OIDC_ROLES_CLAIM'].includes(name)) expect([name, value]).toEqual([name, ''])
})

#!/usr/bin/env node
import { Command } from 'commander'
import project from '../package.json' with { type: 'json' }
import { outcomeOf } from './commands/outcome.ts'

// Each command brings what it needs: asking for a measure does not wait for a web server to load.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  demo: async () => (await import('./commands/demo.ts')).demoCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  measure: async () => (await import('./commands/measure.ts')).measureCommand(),
  inzage: async () => (await import('./commands/inzage.ts')).inzageCommand(),
  forget: async () => (await import('./commands/forget.ts')).forgetCommand(),
  keys: async () => (await import('./commands/keys.ts')).keysCommand(),
  compare: async () => (await import('./commands/compare.ts')).compareCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  audit: async () => (await import('./commands/audit.ts')).auditCommand(),
  token: async () => (await import('./commands/token.ts')).tokenCommand(),
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuildCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/backup.ts')).restoreCommand(),
}

const asked = commands[process.argv[2] ?? '']
const needed = asked ? [asked] : Object.values(commands)

const program = new Command('weefsel')
  .description(
    'Weefsel shows a neighbourhood its own social fabric: who connects to whom, and who stands alone.',
  )
  .version(project.version)
  .addHelpText(
    'after',
    '\nEvery command works on a data directory without a server (--data, WEEFSEL_DATA, default: data).\nExit: 0 all is well, 1 a fault was found, 2 wrong use or input.',
  )
  .exitOverride()
for (const load of needed) program.addCommand((await load()).exitOverride())

try {
  await program.parseAsync()
} catch (error) {
  const { exit, sentence } = outcomeOf(error)
  if (sentence) process.stderr.write(`weefsel: ${sentence}\n`)
  process.exitCode = exit
}

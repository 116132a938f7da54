#!/usr/bin/env node
import { Command } from 'commander'
import { demoCommand } from './commands/demo.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { measureCommand } from './commands/measure.ts'
import { outcomeOf } from './commands/outcome.ts'
import { serveCommand } from './commands/serve.ts'
import { verifyCommand } from './commands/verify.ts'

const commands = [
  serveCommand(),
  demoCommand(),
  importCommand(),
  exportCommand(),
  measureCommand(),
  verifyCommand(),
]

const program = new Command('weefsel')
  .description(
    'Weefsel shows a neighbourhood its own social fabric: who connects to whom, and who stands alone.',
  )
  .version('0.1.0')
  .addHelpText(
    'after',
    '\nEvery command works on a data directory without a server (--data, WEEFSEL_DATA, default: data).\nExit: 0 all is well, 1 a fault was found, 2 wrong use or input.',
  )
// Commands inherit how errors end only when they are told before they join.
for (const command of commands) program.addCommand(command.exitOverride())

try {
  await program.exitOverride().parseAsync()
} catch (error) {
  const { exit, sentence } = outcomeOf(error)
  if (sentence) process.stderr.write(`weefsel: ${sentence}\n`)
  process.exitCode = exit
}

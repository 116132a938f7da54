#!/usr/bin/env node
// The command for whoever calls it by name: on a Node that cannot run TypeScript it goes on with the Node that
// Weefsel brings along.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

function ownNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return undefined
  }
}

function goOnWith(node) {
  const script = fileURLToPath(new URL('weefsel.ts', import.meta.url))
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    process.stderr.write(`weefsel: ${node} does not start: ${error.message}\n`)
    process.exitCode = 2
  })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

if (major > 22 || (major === 22 && minor >= 18)) await import('./weefsel.ts')
else {
  const node = ownNode()
  if (node) goOnWith(node)
  else {
    process.stderr.write(`weefsel: needs Node 22.18 or later, this is ${process.versions.node}\n`)
    process.exitCode = 2
  }
}

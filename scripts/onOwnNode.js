// Runs a script of this folder on a Node that can run TypeScript: this one, or the Node that npm install brings along.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

function ownNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return undefined
  }
}

function goOnWith(node, script) {
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

/** @param {string} name of the script, such as `weefsel.ts` */
export async function onOwnNode(name) {
  if (major > 22 || (major === 22 && minor >= 18)) {
    // Halves the start of a command. Not in the temporary directory, where others could put code of theirs.
    module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
    await import(`./${name}`)
    return
  }
  const node = ownNode()
  if (node) goOnWith(node, fileURLToPath(new URL(name, import.meta.url)))
  else {
    process.stderr.write(
      `weefsel: this is Node ${process.versions.node}, and Weefsel needs 22.18 or later; npm install brings one along, unless it was told to run no scripts of packages\n`,
    )
    process.exitCode = 2
  }
}

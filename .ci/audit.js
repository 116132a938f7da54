// Reads what `npm audit --json` says and tells it in a few lines. Ends with 1 when something grave has a fix that was
// not taken; a registry that does not answer, or a flaw that nobody has mended yet, stops nothing.
import { text } from 'node:stream/consumers'

const grave = new Set(['high', 'critical'])

function parsed(said) {
  try {
    return JSON.parse(said)
  } catch {
    return {}
  }
}

const { vulnerabilities, error, message } = parsed(await text(process.stdin))
if (vulnerabilities === undefined) {
  const why = error?.summary || error?.detail || message || 'no answer'
  console.log(`dependencies were not audited: ${String(why).split('\n')[0]}`)
} else {
  const found = Object.entries(vulnerabilities)
  for (const [name, { severity, range, fixAvailable }] of found) {
    console.log(`${name} ${range}: ${severity}, ${fixAvailable ? 'a fix is there' : 'no fix yet'}`)
  }
  if (found.length === 0) console.log('no known flaws in the packages that run in production')
  if (found.some(([, { severity, fixAvailable }]) => grave.has(severity) && fixAvailable))
    process.exitCode = 1
}

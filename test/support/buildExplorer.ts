import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Browser tests look at the built explorer: it is brought up to date once for the whole run. */
export default function buildExplorer(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' })
}

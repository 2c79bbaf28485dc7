// Holds the licence of every package of the lock file, and of what lies in node_modules, against the list of what may be installed.
// Usage: npm run licences
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { judgeLicences } from './judge-licences.ts'
import { allowedLicences, licenceExceptions } from './licences-allowed.ts'
import { readLock } from './lock-file.ts'

const manifestSchema = z.object({ license: z.string().optional().catch(undefined) })

/** What the package itself says, where it is installed; packages for other machines are known by the lock file alone. */
const installed = readLock().map((one) => {
  const manifest = resolve(import.meta.dirname, '..', one.path, 'package.json')
  if (!existsSync(manifest)) return one
  const { license } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  const { license: _locked, ...rest } = one
  return license === undefined ? rest : { ...rest, license }
})
const { packages, byLicence, problems } = judgeLicences(installed, allowedLicences, licenceExceptions)
console.table(byLicence.map(([licence, count]) => ({ licence, packages: count })))
for (const { name, licence, development, reason } of licenceExceptions)
  console.log(`${name}: ${licence ?? 'no licence'}${development ? ', for development only' : ''}: ${reason}`)
for (const problem of problems) console.log(`NOT allowed: ${problem}`)
console.log(
  `${packages} packages, ${licenceExceptions.length} exceptions with a reason, ${problems.length} not allowed`,
)
process.exitCode = problems.length === 0 ? 0 : 1

// Writes what the product is made of as a bill of materials in CycloneDX, and checks that it is whole. Usage: npm run sbom [-- <file>]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { makeBill, missingFrom } from './bill-of-materials.ts'
import { readLock } from './lock-file.ts'

const root = resolve(import.meta.dirname, '..')
const file = resolve(root, process.argv[2] ?? '.cache/sbom.cdx.json')
const packages = readLock()
const bill = makeBill()
const missing = missingFrom(bill, packages)
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
for (const name of missing) console.log(`NOT in it: ${name}`)
console.log(
  `${relative(process.cwd(), file)}: CycloneDX ${bill.specVersion}, ${bill.components.length} components for ${packages.length} packages of the lock file ` +
    `(${packages.filter(({ dev }) => !dev).length} of them with the product), ${missing.length} missing`,
)
process.exitCode = missing.length === 0 ? 0 : 1

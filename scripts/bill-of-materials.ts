import { z } from 'zod'
import { type LockedPackage, readManifest } from './lock-file.ts'
import { runNpm } from './run-npm.ts'

const licenceSchema = z.union([
  z.object({ license: z.object({ id: z.string() }) }),
  z.object({ license: z.object({ name: z.string() }) }),
  z.object({ expression: z.string() }),
])

/**
 * The parts of a CycloneDX document that this project promises.
 * @source https://cyclonedx.org/docs/1.5/json/
 */
export const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.\d$/),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.int().positive(),
  metadata: z.looseObject({
    timestamp: z.iso.datetime(),
    component: z.looseObject({ name: z.string(), version: z.string(), type: z.enum(['application', 'library']) }),
  }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      type: z.literal('library'),
      name: z.string(),
      version: z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]+$/) })).min(1),
      licenses: z.array(licenceSchema).min(1),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })).min(1),
})
/** A bill of materials in CycloneDX. */
export type Bill = z.infer<typeof billSchema>

/** What the product is made of, by the lock file: packages for other machines too, those for development marked as optional. */
export const makeBill = (): Bill => {
  const { output, complaints } = runNpm(
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--package-lock-only',
  )
  if (output === '') throw new Error(`npm made no bill of materials: ${complaints}`)
  const bill = billSchema.parse(JSON.parse(output))
  // npm names the product after the folder in which it lies.
  const component = { ...bill.metadata.component, name: readManifest().name }
  return { ...bill, metadata: { ...bill.metadata, component } }
}

const hexOf = (integrity: string): string =>
  Buffer.from(integrity.slice(integrity.indexOf('-') + 1), 'base64').toString('hex')

/** Packages that the bill does not name with the very bytes that the lock file asks for. */
export const missingFrom = (bill: Bill, packages: readonly LockedPackage[]): readonly string[] => {
  const hashes = new Map(
    bill.components.map(({ name, version, hashes }) => [`${name}@${version}`, hashes.map(({ content }) => content)]),
  )
  return packages
    .filter(({ name, version, integrity = '' }) => !hashes.get(`${name}@${version}`)?.includes(hexOf(integrity)))
    .map(({ name, version }) => `${name}@${version}`)
}

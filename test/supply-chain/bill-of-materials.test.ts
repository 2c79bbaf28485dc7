import { expect, it } from 'vitest'
import { makeBill, missingFrom } from '../../scripts/bill-of-materials.ts'
import { readLock, readManifest } from '../../scripts/lock-file.ts'

it('the bill of materials names every package of the product by its bytes, and misses one that it does not', () => {
  const bill = makeBill()
  const packages = readLock()
  const { name, version } = readManifest()
  expect(bill.metadata.component).toMatchObject({ name, version, type: 'application' })
  expect(missingFrom(bill, packages)).toEqual([])
  const [first, ...others] = bill.components
  expect(missingFrom({ ...bill, components: others }, packages)).toEqual([`${first?.name}@${first?.version}`])
  const changed = others.map((one) => ({ ...one, hashes: [{ alg: 'SHA-512', content: '00' }] }))
  expect(missingFrom({ ...bill, components: changed }, packages)).toHaveLength(packages.length)
})

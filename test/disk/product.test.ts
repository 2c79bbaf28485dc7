import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Product, startProduct } from '../../bench/soak/child.ts'
import { type Client, createClient } from '../../src/app/cli/client.ts'
import { readConfig } from '../../src/app/config.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { openApp } from '../../src/app/open-app.ts'
import { badStates } from '../fuzz/bad-states.ts'
import { canMount, type SmallDisk, smallDisk } from './small-disk.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const openDisk = (megabytes: number): SmallDisk => {
  const disk = smallDisk(megabytes)
  open.push(disk.close)
  return disk
}
const openSite = async (): Promise<SampleSite> => {
  const site = await createSampleSite()
  open.push(site.close)
  return site
}

/** Books are found again a second after there is room, and what a run held is free again after three. */
const environment = { PIGMEU_SWEEP_SECONDS: '1', PIGMEU_LEASE_SECONDS: '3', PIGMEU_LOG_LEVEL: 'silent' }

const openProduct = async (folder: string): Promise<{ product: Product; client: Client }> => {
  const product = await startProduct(folder, { environment })
  open.push(() => product.hasEnded() || product.stop())
  return { product, client: createClient(product, 'disk') }
}

const statusOf = async (client: Client, id: string): Promise<string> =>
  (await client.call('getSubmission', { params: { id } })).status

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((wake) => setTimeout(wake, 100))
}

describe.skipIf(!canMount)('the product on a full disk (skipped where nothing can be mounted)', () => {
  it('answers 507, fails no book that was accepted, and goes on by itself once there is room', async () => {
    const disk = openDisk(24)
    const site = await openSite()
    const folder = join(disk.folder, 'data')
    const { product, client } = await openProduct(folder)
    const ids: string[] = []
    for (const book of site.books.slice(0, 1))
      ids.push((await client.call('submit', { body: sampleInput(book, site.urlOf) })).submission_id)
    disk.fill()
    const [book] = site.books
    if (book === undefined) throw new Error('there are no sample books')
    const another = { ...sampleInput(book, site.urlOf), allow_duplicate: true, notes: 'x'.repeat(20_000) }
    await expect(client.call('submit', { body: another })).rejects.toMatchObject({ code: 'DISK_FULL' })
    for (const id of ids) expect(await statusOf(client, id)).not.toBe('failed')
    // Long enough for runs that were under way to find that nothing can be written.
    await new Promise((wake) => setTimeout(wake, 1_500))
    disk.makeRoom()
    for (const id of ids)
      await until(async () => {
        const status = await statusOf(client, id)
        if (status === 'failed') throw new Error('a full disk failed a book')
        return status === 'ready_for_review'
      })
    expect(await product.stop()).toBe(0)
    expect(badStates(join(folder, 'pigmeu.sqlite'))).toEqual([])
  }, 180_000)
})

const startOn = (folder: string) =>
  openApp(readConfig({ PIGMEU_DATA: folder, PIGMEU_LOG_LEVEL: 'silent' }), { works: false })

describe.skipIf(!canMount)('a start on a disk that cannot be written to (skipped where nothing can be mounted)', () => {
  it.each(['is full', 'may only be read'])(
    'says so plainly where the disk %s, and starts once it can be written',
    async (why) => {
      const disk = openDisk(8)
      const folder = join(disk.folder, 'data')
      mkdirSync(folder)
      disk.fill()
      if (why === 'may only be read') disk.protect()
      const told = { code: 'DISK_FULL', message: expect.stringContaining(`the data folder ${folder} cannot be used`) }
      await expect(startOn(folder)).rejects.toMatchObject(told)
      if (why === 'may only be read') disk.allow()
      disk.makeRoom()
      const app = await startOn(folder)
      await app.store.ping()
      await app.close()
    },
  )
})

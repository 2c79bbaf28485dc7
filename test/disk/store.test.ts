import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createFilePublisher } from '../../src/adapters/publishers/file/index.ts'
import { createSqliteStore, lockDataFolder } from '../../src/adapters/stores/sqlite/index.ts'
import { badStates } from '../fuzz/bad-states.ts'
import { publishRequest } from '../publish/publish-request.ts'
import { canMount, type SmallDisk, smallDisk } from './small-disk.ts'

const open: SmallDisk[] = []
afterEach(() => {
  for (const disk of open.splice(0)) disk.close()
})
const openDisk = (megabytes: number): SmallDisk => {
  const disk = smallDisk(megabytes)
  open.push(disk)
  return disk
}

const setting = (name: string, bytes: number) =>
  ({ collection: 'settings', document: { name, value: 'x'.repeat(bytes) } }) as const

describe.skipIf(!canMount)('a full disk (skipped where nothing can be mounted)', () => {
  it('has the ledger refuse writes as a full disk, keep what it has, and go on once there is room', async () => {
    const disk = openDisk(4)
    const path = join(disk.folder, 'ledger.sqlite')
    const store = createSqliteStore({ path })
    await store.put([setting('before', 10)])
    disk.fill()
    await expect(store.put([setting('during', 300_000)])).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(await store.document('settings', 'during')).toBeNull()
    expect(await store.document('settings', 'before')).not.toBeNull()
    disk.makeRoom()
    await store.put([setting('after', 300_000)])
    expect(await store.document('settings', 'after')).not.toBeNull()
    await store.close()
    expect(badStates(path)).toEqual([])
  })

  it('loses none of many writes that were accepted while it filled', async () => {
    const disk = openDisk(3)
    const path = join(disk.folder, 'ledger.sqlite')
    const store = createSqliteStore({ path })
    const names = Array.from({ length: 200 }, (_, number) => `n${number}`)
    const ends = await Promise.allSettled(names.map((name) => store.put([setting(name, 40_000)])))
    const accepted = names.filter((_, index) => ends[index]?.status === 'fulfilled')
    expect(accepted.length).toBeLessThan(names.length)
    await store.close()
    const again = createSqliteStore({ path })
    expect((await again.documents('settings', 'n')).map(({ name }) => name)).toEqual(accepted.toSorted())
    await again.close()
    expect(badStates(path)).toEqual([])
  })

  it('has the file publisher leave no half of an article behind, and publish once there is room', async () => {
    const disk = openDisk(1)
    const folder = join(disk.folder, 'published')
    const publisher = createFilePublisher({ folder })
    const request = publishRequest('b1')
    disk.fill()
    await expect(publisher.publish(request)).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(await publisher.posts(10, request.signal)).toEqual([])
    disk.makeRoom()
    await publisher.publish(request)
    expect(await publisher.posts(10, request.signal)).toHaveLength(1)
  })
})

describe.skipIf(!canMount)('a disk that may only be read (skipped where nothing can be mounted)', () => {
  it.each(['ledger.sqlite', 'new.sqlite'])('has the ledger %s say so', async (name) => {
    const disk = openDisk(2)
    const store = createSqliteStore({ path: join(disk.folder, 'ledger.sqlite') })
    await store.put([setting('before', 10)])
    await store.close()
    disk.protect()
    expect(() => lockDataFolder(disk.folder)).toThrow(expect.objectContaining({ code: 'DISK_FULL' }))
    const opened = () => createSqliteStore({ path: join(disk.folder, name) })
    expect(opened).toThrow(expect.objectContaining({ code: expect.stringMatching(/^(DISK_FULL|STORE_UNAVAILABLE)$/) }))
  })
})

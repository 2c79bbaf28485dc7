import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../test/engine/manual-clock.ts'
import { fillHouse } from '../../../../test/support/moving-house.ts'
import { createMemoryStore } from '../../../adapters/stores/memory/index.ts'
import type { Log } from '../../../ports/log.ts'
import type { Store } from '../../../ports/store.ts'
import { noTelemetry } from '../../../ports/telemetry.ts'
import { createAudit } from '../../../reporting/audit/index.ts'
import { openStore } from '../../foundation/open-store.ts'
import { verifyBackup } from '../read-backup.ts'
import { restoreContents } from '../restore-contents.ts'
import { writeBackup } from '../write-backup.ts'
import { backUpDaily, backUpWhenDue, type DailyBackup } from './daily-backup.ts'
import { lastDue, sinceMidnightMs } from './due.ts'
import { startDailyBackup } from './start.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-daily-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const going = new AbortController().signal
const hourMs = 3_600_000
let count = 0

/** An installation at 02:00 UTC whose backups are due at 03:00; the last was made the day before. */
const given = async (more: Partial<DailyBackup> = {}) => {
  count += 1
  let nowMs = Date.parse('2026-03-02T02:00:00.000Z')
  const clock = {
    now: () => nowMs,
    sleep: async () => undefined,
    advance: (durationMs: number): void => {
      nowMs += durationMs
    },
    set: (instant: string): void => {
      nowMs = Date.parse(instant)
    },
  }
  const store = createMemoryStore()
  await fillHouse(1)(store)
  const folder = join(root, `folder-${count}`)
  const errors: string[] = []
  const reports: unknown[] = []
  const say = () => undefined
  const log: Log = { debug: say, info: say, warn: say, error: (message) => void errors.push(message), with: () => log }
  const parts: DailyBackup = {
    store,
    clock,
    log,
    telemetry: { report: (error) => void reports.push(error) },
    folder,
    atMs: sinceMidnightMs('03:00'),
    keep: 3,
    open: async (now) => {
      const origin = { product_version: '0.0.0', store: 'memory', store_version: 1, made_at: now }
      return writeBackup({ store, publishedFolder: '/nowhere', key: null }, origin)
    },
    onMade: async () => undefined,
    ...more,
  }
  const files = (): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])
  return { parts, clock, store, folder, files, errors, reports }
}

describe('a daily backup', () => {
  it('is due once a day at its time, and made up for when nobody ran at that time', () => {
    const at = sinceMidnightMs('03:30')
    const due = (now: string): string => new Date(lastDue(Date.parse(now), at)).toISOString()
    expect(due('2026-03-02T03:29:59.999Z')).toBe('2026-03-01T03:30:00.000Z')
    expect(due('2026-03-02T03:30:00.000Z')).toBe('2026-03-02T03:30:00.000Z')
    expect(due('2026-03-02T23:59:59.999Z')).toBe('2026-03-02T03:30:00.000Z')
    expect(due('2026-03-01T00:00:00.000Z')).toBe('2026-02-28T03:30:00.000Z')
  })

  it('is made by one of several processes, whole, and again the next day', async () => {
    const { parts, clock, files, folder } = await given()
    let opened = 0
    const open = (now: string) => {
      opened += 1
      return parts.open(now)
    }
    const round = () => Promise.all([1, 2, 3].map(() => backUpWhenDue({ ...parts, open }, going)))
    expect((await round()).filter((file) => file !== null)).toHaveLength(1)
    expect(opened).toBe(1)
    expect(files()).toEqual(['pigmeu-20260302T020000Z.gz'])
    expect(await verifyBackup(join(folder, files()[0] ?? ''))).toMatchObject({ counts: { books: 2 } })
    clock.advance(hourMs - 1)
    expect(await round()).toEqual([null, null, null])
    clock.advance(1)
    expect((await round()).filter((file) => file !== null)).toEqual([join(folder, 'pigmeu-20260302T030000Z.gz')])
  })

  it('is made every day until the process stops', async () => {
    const clock = createManualClock('2026-03-02T02:00:00.000Z')
    const { parts, files } = await given({ clock })
    const stopping = new AbortController()
    const made = backUpDaily(parts, stopping.signal)
    const filesLater = async (): Promise<number> => {
      await clock.pass(2 * hourMs)
      return files().length
    }
    await expect.poll(filesLater).toBeGreaterThan(1)
    stopping.abort()
    await made
  })

  it('lets the oldest go only when a new one is whole, and touches no other file', async () => {
    let isFull = false
    const { parts, clock, files, folder } = await given()
    const open = async (now: string) => (isFull ? Readable.from(['half a backup']) : parts.open(now))
    mkdirSync(folder)
    writeFileSync(join(folder, 'by-hand.gz'), '')
    for (let day = 1; day <= 5; day += 1) {
      await backUpWhenDue({ ...parts, open }, going)
      clock.advance(24 * hourMs)
    }
    const kept = ['by-hand.gz', ...['04', '05', '06'].map((day) => `pigmeu-202603${day}T020000Z.gz`)]
    expect(files()).toEqual(kept)
    isFull = true
    expect(await backUpWhenDue({ ...parts, open }, going)).toBeNull()
    expect(files()).toEqual(kept)
  })

  it('is told when it fails, leaves no file, and is tried again an hour later', async () => {
    const { parts, clock, files, errors, reports } = await given()
    const failing = { ...parts, open: async () => Readable.from(['half']) }
    expect(await backUpWhenDue(failing, going)).toBeNull()
    expect(files()).toEqual([])
    expect(errors).toEqual(['the daily backup failed'])
    expect(reports).toMatchObject([{ code: 'BACKUP_UNREADABLE' }])
    expect(await backUpWhenDue(parts, going)).toBeNull()
    clock.advance(hourMs)
    expect(await backUpWhenDue(parts, going)).not.toBeNull()
  })

  it('is begun anew where a process was killed over it, and what that left goes after a day', async () => {
    const { parts, clock, store, files, folder } = await given()
    const never = new Promise<never>(() => undefined)
    void backUpWhenDue({ ...parts, open: () => never }, going)
    await expect.poll(() => store.document('settings', 'backup.daily')).not.toBeNull()
    await expect.poll(() => existsSync(folder)).toBe(true)
    writeFileSync(join(folder, 'pigmeu-20260302T020000Z.gz.part'), 'half')
    expect(await backUpWhenDue(parts, going)).toBeNull()
    clock.advance(hourMs)
    expect(await backUpWhenDue(parts, going)).not.toBeNull()
    expect(files()).toContain('pigmeu-20260302T020000Z.gz.part')
    clock.advance(24 * hourMs)
    await backUpWhenDue(parts, going)
    expect(files()).toEqual(['pigmeu-20260302T030000Z.gz', 'pigmeu-20260303T030000Z.gz'])
  })

  it('gives its turn back when the process stops in the middle, and says no error', async () => {
    const { parts, files, errors } = await given()
    const stopping = new AbortController()
    const open = async (now: string) => {
      setImmediate(() => stopping.abort(new Error('the process stops')))
      return parts.open(now)
    }
    expect(await backUpWhenDue({ ...parts, open }, stopping.signal)).toBeNull()
    expect([files(), errors]).toEqual([[], []])
    expect(await backUpWhenDue(parts, going)).not.toBeNull()
  })

  it('is held by no clock that was days ahead', async () => {
    const { parts, clock } = await given()
    clock.set('2027-01-01T04:00:00.000Z')
    expect(await backUpWhenDue(parts, going)).not.toBeNull()
    clock.set('2026-03-02T04:00:00.000Z')
    expect(await backUpWhenDue(parts, going)).not.toBeNull()
    expect(await backUpWhenDue(parts, going)).toBeNull()
  })

  it('holds no note of its own turn, so that a restored installation makes its own', async () => {
    const { parts } = await given()
    const file = await backUpWhenDue(parts, going)
    const restored = createMemoryStore()
    await restoreContents(file ?? '', { store: restored, publishedFolder: root, keyFile: join(root, 'key') })
    expect(await restored.document('settings', 'backup.daily')).toBeNull()
    expect(await restored.counts()).toEqual(await parts.store.counts())
  })
})

describe('an installation', () => {
  const started = async (store: Store, folder: string | undefined) => {
    const { parts } = await given()
    const clock = createManualClock('2026-03-02T02:00:00.000Z')
    const places = { dataFolder: root, storeAddress: 'sqlite::memory:', PIGMEU_SECRET_KEY: undefined }
    const times = { PIGMEU_BACKUP_FOLDER: folder, PIGMEU_BACKUP_AT: '03:00', PIGMEU_BACKUP_KEEP: 2 }
    const config = { ...places, PIGMEU_SECRET_KEY_FILE: undefined, ...times }
    return startDailyBackup({ config, store, clock, log: parts.log, telemetry: noTelemetry })
  }

  it('makes none unless a folder is named', async () => {
    const store = createMemoryStore()
    const stop = await started(store, undefined)
    await stop()
    expect(await store.document('settings', 'backup.daily')).toBeNull()
  })

  it('names what it made in its audit log', async () => {
    const store = await openStore(`sqlite:${join(root, 'audited.sqlite')}`, (await given()).parts.log)
    const folder = join(root, 'audited')
    const stop = await started(store, folder)
    const made = async () => {
      const entries = []
      for await (const entry of createAudit({ store }).entries()) entries.push(entry)
      return entries
    }
    await expect.poll(made).toMatchObject([
      {
        action: 'data.backup',
        actor: { kind: 'system' },
        details: { with_key: false, file: join(folder, 'pigmeu-20260302T020000Z.gz'), books: 0 },
      },
    ])
    await stop()
    expect(readdirSync(folder)).toEqual(['pigmeu-20260302T020000Z.gz'])
    await store.close()
  })
})

import type { Guard } from '../guard.ts'

/** Backup, restore, retention. */
export const dataGuards: readonly Guard[] = [
  {
    name: 'a backup that was changed is refused',
    file: 'src/app/backup/read-backup.ts',
    find: '!success || data.sha256 !== sha256',
    replace: '!success',
    test: 'src/app/backup/backup.test.ts',
    testName: 'is refused when it was cut or changed anywhere',
  },
  {
    name: 'a backup writes no file outside its folder',
    file: 'src/app/backup/format.ts',
    find: "!['', '.', '..'].includes(name) &&",
    replace: '',
    test: 'src/app/backup/backup.test.ts',
    testName: 'writes no file outside the folder of published files',
  },
  {
    name: 'a restore does not take the place of what is there unasked',
    file: 'src/app/backup/restore.ts',
    find: 'existsSync(database) && !replace &&',
    replace: 'existsSync(database) && replace === null &&',
    test: 'src/app/backup/backup.test.ts',
    testName: 'takes the place of what is there only when it is told to',
  },
  {
    name: 'a restore waits for no running server',
    file: 'src/app/backup/restore.ts',
    find: 'const lock = lockDataFolder(dirname(database))',
    replace: 'const lock = { release: () => lockDataFolder.name }',
    test: 'src/app/backup/backup.test.ts',
    testName: 'is refused while a server holds the data folder',
  },
  {
    name: 'nobody works on a store that holds half a backup',
    file: 'src/app/backup/restore-note.ts',
    find: 'if ((await restoreUnderWay(store)) === null) return',
    replace: 'if (store) return',
    test: 'src/app/backup/backup.test.ts',
    testName: 'keeps others from working on a store that holds half of it',
  },
  {
    name: 'retention leaves dead letters that are open',
    file: 'src/engine/retention/due.ts',
    find: "state !== 'open' && isBefore(settled_at, cutoff)",
    replace: "state !== 'gone' && !isBefore(cutoff, settled_at ?? null)",
    test: 'src/engine/retention/retention.test.ts',
    testName: 'leaves dead letters that are open, and what a worker holds',
  },
]

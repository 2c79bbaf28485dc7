import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import { keyFileOf } from '../../backup/data-source.ts'
import type { Counts } from '../../backup/format.ts'
import { backupOffline } from '../../backup/offline.ts'
import type { Verified } from '../../backup/read-backup.ts'
import { restore } from '../../backup/restore.ts'
import { readConfig } from '../../config.ts'
import type { Workbench } from '../command.ts'
import { runningServer } from '../connect.ts'
import { exitCodes } from '../exit-codes.ts'
import { commandLog, receiveBackup } from '../received-file.ts'

const number = new Intl.NumberFormat('en')
const counted = ({ books, steps, documents, files }: Counts): string =>
  `${number.format(books)} books, ${number.format(steps)} steps, ${number.format(documents)} documents, ${number.format(files)} files`

const nowText = (): string => new Date().toISOString()

const sayKey = ({ header }: Verified): string =>
  header.with_key
    ? 'The key is in it: whoever has this file can read the stored credentials. Keep it as safe as they are.'
    : 'The key is not in it. Without the file "key" of the data folder (or PIGMEU_SECRET_KEY) nobody can open the stored credentials: keep it elsewhere, or use --with-key.'

const backUp = async ({ deps, output, exit }: Workbench, file: string, withKey: boolean): Promise<void> => {
  const client = await runningServer(deps)
  const received: Verified[] = []
  const receive = async (stream: Readable): Promise<void> => void received.push(await receiveBackup(stream, file))
  if (client === null)
    await backupOffline({ places: readConfig(), log: commandLog(), now: nowText(), receive }, withKey)
  else await receive(Readable.from(await client.stream('backup', { query: { with_key: withKey ? 'true' : 'false' } })))
  for (const verified of received) {
    output.line(`${file}: ${counted(verified.counts)}; read again and whole`)
    output.line(sayKey(verified))
  }
  exit(exitCodes.done)
}

const restoreFrom = async ({ output, exit }: Workbench, file: string, replace: boolean): Promise<void> => {
  const config = readConfig()
  const { storeAddress, dataFolder } = config
  const report = await restore({
    file: resolve(file),
    storeAddress,
    dataFolder,
    replace,
    now: nowText(),
    log: commandLog(),
  })
  const { made_at, product_version } = report.header
  output.line(`restored the backup of ${made_at} (version ${product_version}): ${counted(report.counts)}`)
  for (const kept of report.kept) output.line(`what was there before is kept in ${kept}`)
  const key = keyFileOf(config)
  if (report.header.with_key) output.line('The key came along.')
  else if (key !== null && !existsSync(key))
    output.line(
      `The key did not come along: put it back as ${key}, or set PIGMEU_SECRET_KEY, before the server starts.`,
    )
  output.line('Everybody signs in again.')
  exit(exitCodes.done)
}

/** `pigmeu backup` and `restore`: everything in one file, and back. */
export const addBackup = (program: Command, bench: Workbench): void => {
  program
    .command('backup <file>')
    .description('write everything into one file, while the server runs or without it')
    .option('--with-key', 'the key that opens stored credentials comes along')
    .action((file: string, { withKey }: { withKey?: true }) => backUp(bench, resolve(file), withKey === true))
  program
    .command('restore <file>')
    .description('put a backup in place, whole or not at all; the server must not run')
    .option('--replace', 'take the place of what is there, which is kept beside')
    .action((file: string, { replace }: { replace?: true }) => restoreFrom(bench, file, replace === true))
}

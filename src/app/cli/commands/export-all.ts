import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { PigmeuError } from '../../../domain/errors.ts'
import { writeExportFolder } from '../../backup/export-folder.ts'
import { exportOffline } from '../../backup/offline.ts'
import { readConfig } from '../../config.ts'
import type { Workbench } from '../command.ts'
import { runningServer } from '../connect.ts'
import { exitCodes } from '../exit-codes.ts'
import { commandLog, receiveBackup } from '../received-file.ts'

/** @throws INVALID_INPUT when something is in it already */
const emptyFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length === 0) return
  const reason = 'is not empty: name a new folder'
  throw new PigmeuError('INVALID_INPUT', `${folder} ${reason}`, { problems: [{ field: folder, reason }] })
}

/** Writes everything into a folder of open formats, while the server runs or without it. */
export const exportAll = async ({ deps, output, exit }: Workbench, given: string): Promise<void> => {
  const folder = resolve(given)
  await emptyFolder(folder)
  const file = join(folder, '.export.gz')
  const client = await runningServer(deps)
  const receive = async (stream: Readable): Promise<void> => void (await receiveBackup(stream, file))
  try {
    if (client === null)
      await exportOffline({ places: readConfig(), log: commandLog(), now: new Date().toISOString(), receive })
    else await receive(Readable.from(await client.stream('exportAll', {})))
    await writeExportFolder(file, folder)
  } finally {
    await rm(file, { force: true })
  }
  output.line(`wrote everything into ${folder}; README.md there says what is what`)
  exit(exitCodes.done)
}

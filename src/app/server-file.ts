import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const serverFileSchema = z.object({ url: z.url(), token: z.string().min(1), pid: z.int() })
/** Where the server of a data folder listens, and the token by which the command line talks to it. */
export type ServerFile = z.infer<typeof serverFileSchema>

const pathIn = (dataFolder: string): string => join(dataFolder, 'server.json')

/** Tells the command line where the server is; only its owner can read it, and nobody half of it. */
export const writeServerFile = (dataFolder: string, file: ServerFile): void => {
  const draft = `${pathIn(dataFolder)}.${file.pid}`
  // One that was left behind would keep its own permissions.
  rmSync(draft, { force: true })
  writeFileSync(draft, JSON.stringify(file), { mode: 0o600 })
  renameSync(draft, pathIn(dataFolder))
}

/** Takes the file back when the server stops. */
export const removeServerFile = (dataFolder: string): void => rmSync(pathIn(dataFolder), { force: true })

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The running server of a data folder, or null; a file left behind by a killed server does not count. */
export const readServerFile = (dataFolder: string): ServerFile | null => {
  if (!existsSync(pathIn(dataFolder))) return null
  const parsed = serverFileSchema.safeParse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')))
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null
}

// The program: the server, the worker and every command of the command line.
import { userInfo } from 'node:os'
import colors from 'picocolors'
import { version } from './about.ts'
import type { CliDeps } from './cli/deps.ts'
import { createCli } from './cli/index.ts'
import { readConfig } from './config.ts'
import { howToSignIn } from './how-to-sign-in.ts'
import { openApp } from './open-app.ts'
import { openAndServe } from './serve.ts'
import { readServerFile } from './server-file.ts'
import { buildWebUi } from './web-build.ts'
import { work } from './work.ts'

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

const { stdin, stdout, stderr } = process
// Whoever reads may have seen enough: "pigmeu list | head".
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

/** The account that runs the program; clusters give some that have no name. */
const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

const isInteractive = stdout.isTTY === true && stdin.isTTY === true

const deps: CliDeps = {
  version,
  serve: async (address) => {
    const config = readConfig()
    await buildWebUi()
    const server = await openAndServe(config, address)
    stdout.write(
      `Pigmeu Copilot ${version}, data in ${config.dataFolder}\n${await howToSignIn(server, isInteractive)}\n`,
    )
    await stopAsked()
    await server.close()
  },
  worker: async (stages) => {
    const worker = await work(
      readConfig(stages === undefined ? process.env : { ...process.env, PIGMEU_STAGES: stages }),
    )
    await stopAsked()
    await worker.close()
  },
  prepare: async () => {
    const app = await openApp(readConfig(), { works: false })
    await app.close()
    stdout.write(`the store is prepared for Pigmeu Copilot ${version}\n`)
  },
  abandonKey: async (keyId) => {
    const { abandonKeyOffline } = await import('./keys/abandon-offline.ts')
    return abandonKeyOffline(readConfig(), keyId, accountName())
  },
  findServer: () => readServerFile(readConfig().dataFolder),
  startServer: () => openAndServe({ ...readConfig(), PIGMEU_LOG_LEVEL: 'silent' }, { host: '127.0.0.1', port: 0 }),
  terminal: {
    isInteractive,
    colors: stdout.isTTY === true && colors.isColorSupported,
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    readInput: async () => {
      let text = ''
      for await (const chunk of stdin) text += String(chunk)
      return text
    },
  },
  editorName: accountName(),
}

process.exitCode = await createCli(deps).run(process.argv.slice(2))

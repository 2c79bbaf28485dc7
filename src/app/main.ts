// The program: the server, the worker and every command of the command line.
import { userInfo } from 'node:os'
import colors from 'picocolors'
import { version } from './about.ts'
import type { CliDeps } from './cli/deps.ts'
import { createCli } from './cli/index.ts'
import { readConfig } from './config.ts'
import { openEmbedded } from './embedded.ts'
import { howToSignIn } from './how-to-sign-in.ts'
import { openAndServe } from './serve.ts'
import { readServerFile } from './server-file.ts'
import { buildWebUi } from './web-build.ts'

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

const { stdin, stdout, stderr } = process
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
  worker: async () => {
    const app = await openEmbedded(readConfig())
    await stopAsked()
    await app.close()
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
  editorName: userInfo().username,
}

process.exitCode = await createCli(deps).run(process.argv.slice(2))

import { password } from '@clack/prompts'
import { PigmeuError } from '../domain/errors.ts'
import type { RunningServer } from './serve.ts'

/** Asks for a password until one is good enough; false when the person turned back. */
const askForPassword = async (server: RunningServer): Promise<boolean> => {
  for (let message = 'Other machines reach this server. Set its password (10 characters or more):'; ; ) {
    const given = await password({ message })
    if (typeof given !== 'string') return false
    try {
      await server.setPassword(given)
      return true
    } catch (thrown) {
      if (!(thrown instanceof PigmeuError) || thrown.code !== 'INVALID_INPUT') throw thrown
      message = `${thrown.problems[0]?.reason ?? thrown.message}. Another one:`
    }
  }
}

/**
 * What to tell who started the server: on loopback a link that signs in once; otherwise the address, once a password is
 * set. Without a terminal to ask at, the link leads to the page where it is set.
 */
export const howToSignIn = async (server: RunningServer, isInteractive: boolean): Promise<string> => {
  if (server.onLoopback) return `Open ${server.signInUrl}`
  if ((await server.isPasswordSet()) || (isInteractive && (await askForPassword(server)))) return `Open ${server.url}`
  return `Open ${server.signInUrl} (it works once), and set a password under Settings.`
}

import { isCancel, password } from '@clack/prompts'
import type { Command } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { SiteCheck } from '../../../domain/site-check.ts'
import type { Credential } from '../../../http/contract/config.ts'
import type { Client } from '../client.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Output } from '../output.ts'

interface DoctorOptions {
  readonly url?: string
  readonly user?: string
}

const refused = (field: string, reason: string): PigmeuError =>
  new PigmeuError('INVALID_INPUT', `${field} ${reason}`, { problems: [{ field, reason }] })

/** A stored site by its id or name. @throws INVALID_INPUT NOT_FOUND */
const credentialNamed = async (client: Client, typed: string): Promise<Credential> => {
  const { items } = await client.call('listCredentials', {})
  const found = items.filter(({ credential_id: id, label }) => id === typed || label === typed)
  const [one] = found
  if (one === undefined) {
    const known = items.map(({ label }) => `"${label}"`).join(', ') || 'none yet'
    throw new PigmeuError('NOT_FOUND', `There is no WordPress site "${typed}". Stored: ${known}.`)
  }
  if (found.length === 1) return one
  const ids = found.map(({ credential_id: id }) => id).join(', ')
  throw refused(typed, `is the name of ${found.length} sites; take an id: ${ids}`)
}

/** The application password, asked for without an echo, or read from standard input; never an argument that others see. */
const askPassword = async ({ deps }: Workbench, user: string): Promise<string> => {
  if (!deps.terminal.isInteractive) return (await deps.terminal.readInput()).trim()
  const typed = await password({ message: `Application password of ${user}` })
  return isCancel(typed) ? '' : (typed ?? '')
}

const tryOut = async (bench: Workbench, client: Client, { url, user }: DoctorOptions): Promise<SiteCheck> => {
  if (url === undefined) throw refused('--url', 'is missing; name a stored site, or give --url and --user')
  if (user === undefined) throw refused('--user', 'is missing; it belongs to --url')
  const secret = await askPassword(bench, user)
  if (secret === '') throw refused('password', 'is missing; type it when asked, or pipe it to standard input')
  return client.call('tryCredential', { body: { site_url: url, user, application_password: secret } })
}

/** Tells what was found: each finding with what to do about it. */
export const tellCheck = (output: Output, check: SiteCheck): void => {
  const { bold, green, red, yellow } = output.color
  const { site_url: site, works, user, wordpress, companion, findings } = check
  output.line(`${bold(site)} ${works ? green('works') : red('does not work')}`)
  if (user !== null) output.line(`  signed in as ${user}`)
  if (wordpress !== null) output.line(`  WordPress ${wordpress}${companion ? ', with the companion plugin' : ''}`)
  for (const { cause, severity, message, fix } of findings) {
    const sign = severity === 'problem' ? red('problem') : yellow('notice')
    output.line(`\n${sign} (${cause})\n  ${message}\n  ${fix}`)
  }
}

/** `pigmeu doctor wordpress`: what stands between this server and a site, and what to do about it. */
export const addDoctor = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  program
    .command('doctor')
    .description('find out why something does not work')
    .command('wordpress [site]')
    .description('examine the connection to a WordPress site, stored (id or name) or not; changes nothing there')
    .option('--url <address>', 'a site that is not stored; the application password is asked for, or read from a pipe')
    .option('--user <name>', 'who signs in there')
    .action((typed: string | undefined, options: DoctorOptions) =>
      withServer(async ({ client }) => {
        output.live('asking the site ...')
        const check =
          typed === undefined
            ? await tryOut(bench, client, options)
            : await client.call('checkCredential', {
                params: { id: (await credentialNamed(client, typed)).credential_id },
              })
        tellCheck(output, check)
        return check.works ? exitCodes.done : exitCodes.failed
      }),
    )
}

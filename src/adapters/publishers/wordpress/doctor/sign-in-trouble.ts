import { z } from 'zod'
import type { SiteFinding } from '../../../../domain/site-check.ts'
import type { WordPressSite } from '../rest-client.ts'
import { routeAt } from './address.ts'
import { type Answer, createProbe, type Probe, type ProbeOptions } from './probe.ts'
import { jsonOf, type RestIndex, refusalOf } from './read-answer.ts'
import * as causes from './sign-in-causes.ts'
import { askXmlRpc } from './xml-rpc.ts'

/** A caller whom the site did not recognise. */
export interface Stranger {
  readonly folder: URL
  readonly site: WordPressSite
  /** Null where strangers may not read it. */
  readonly index: RestIndex | null
  /** What the site answered to the password. */
  readonly answer: Answer
  readonly probe: Probe
  readonly options: Omit<ProbeOptions, 'user' | 'applicationPassword'>
}

/** Sites shut out who tries too many passwords, so that few other users are tried. */
const mostTries = 2

const authorsSchema = z.array(z.object({ slug: z.string() }))

/** The users that the site names to everybody: those who have published; null when it names none to strangers. */
const publicAuthors = async ({ folder, probe }: Stranger): Promise<readonly string[] | null> => {
  const answer = await probe(routeAt(folder, '/wp/v2/users', { _fields: 'slug', per_page: '100' }))
  if (answer.kind === 'none') return null
  return authorsSchema.safeParse(jsonOf(answer)).data?.map(({ slug }) => slug) ?? null
}

/** Whether the site accepts the password for another user. */
const belongsTo = async (user: string, { folder, site, options }: Stranger): Promise<boolean> => {
  const probe = createProbe({ ...options, user, applicationPassword: site.applicationPassword })
  const answer = await probe(routeAt(folder, '/wp/v2/users/me', { _fields: 'id' }), { signedIn: true })
  return answer.kind === 'answer' && answer.status === 200
}

/** A user whom the site may not know: is the password another's, or simply wrong? */
const whoseIsIt = async (stranger: Stranger, isUnknown: boolean): Promise<SiteFinding> => {
  const { user } = stranger.site
  const { host } = stranger.folder
  const authors = await publicAuthors(stranger)
  const slug = user.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  if (!isUnknown && authors?.includes(slug) === true) return causes.wrongPassword(user, host)
  for (const author of (authors ?? []).slice(0, mostTries))
    if (await belongsTo(author, stranger)) return causes.passwordNameAsUser(user, author)
  return isUnknown ? causes.passwordNameAsUser(user, null) : causes.wrongUserOrPassword(user, host)
}

/** Whether a password has the form in which WordPress makes them for applications. @source WP_Application_Passwords::PW_LENGTH */
const isApplicationPassword = (password: string): boolean => /^[a-z\d]{24}$/i.test(password.replaceAll(/\s/g, ''))

/** A stranger about whom WordPress says nothing: the password is asked about where no header is needed. */
const whyStranger = async (stranger: Stranger): Promise<SiteFinding> => {
  const { folder, site, index, answer, probe } = stranger
  const isClosed = index === null
  switch (await askXmlRpc(folder, site, probe)) {
    case 'accepted':
      return isClosed
        ? causes.restClosed(folder.host, refusalOf(answer) ?? `status ${answer.status}`)
        : causes.authorizationStripped(
            folder.host,
            'the older interface xmlrpc.php, which needs no header, accepts both',
          )
    case 'refused':
      return whoseIsIt(stranger, false)
    default:
      return isClosed
        ? causes.restClosed(folder.host, refusalOf(answer) ?? `status ${answer.status}`)
        : causes.strangerForSomeReason(site.user, folder.host)
  }
}

/** Names why a site does not recognise a user. */
export const signInTrouble = async (stranger: Stranger): Promise<SiteFinding> => {
  const { folder, site, index, answer } = stranger
  if (index !== null && !index.takesApplicationPasswords) return causes.applicationPasswordsOff(folder.host)
  const isMistaken = !isApplicationPassword(site.applicationPassword)
  switch (refusalOf(answer)) {
    case 'application_passwords_disabled':
      return causes.applicationPasswordsOff(folder.host)
    case 'application_passwords_disabled_for_user':
      return causes.applicationPasswordsOff(folder.host, site.user)
    case 'incorrect_password':
      return isMistaken
        ? causes.noApplicationPassword(site.user, folder.host)
        : causes.wrongPassword(site.user, folder.host)
    case 'invalid_username':
    case 'invalid_email':
      return whoseIsIt(stranger, true)
    default:
      // The older interface takes the user's own password as well, and would tell nothing of this one.
      return isMistaken ? causes.noApplicationPassword(site.user, folder.host) : whyStranger(stranger)
  }
}

import { z } from 'zod'
import type { SiteFinding } from '../../../../domain/site-check.ts'
import type { WordPressSite } from '../rest-client.ts'
import { routeAt } from './address.ts'
import { blockFirewall } from './block-firewall.ts'
import { missingCapabilities } from './capabilities.ts'
import { indexFields } from './locate.ts'
import type { Probe, ProbeOptions } from './probe.ts'
import { feedVersion, indexOf, jsonOf, type RestIndex } from './read-answer.ts'
import { isRedirect, whyRedirected } from './redirect.ts'
import { refusedEntrance } from './refused-entrance.ts'
import { signInTrouble } from './sign-in-trouble.ts'
import { whyUnreachable } from './unreachable.ts'
import { uploadLimit } from './upload-limit.ts'

/** One examination under way. */
export interface Examination {
  readonly folder: URL
  readonly site: WordPressSite
  readonly options: Omit<ProbeOptions, 'user' | 'applicationPassword'>
  readonly probe: Probe
}

/** What came out of it, before it is put in order. */
export interface Examined {
  readonly findings: readonly SiteFinding[]
  readonly user?: string
  readonly wordpress?: string | null
  readonly companion?: boolean
}

const userSchema = z.object({
  id: z.int(),
  username: z.string().catch(''),
  name: z.string().catch(''),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
})
type SignedIn = z.infer<typeof userSchema>

const linksSchema = z.array(z.object({ _links: z.record(z.string(), z.unknown()) })).min(1)

/**
 * Whether the site keeps scripts in posts of this user. A post tells it by a link, which knows of more than the role does
 * (a network of sites, DISALLOW_UNFILTERED_HTML); without any post the role's word is taken.
 */
const keepsScripts = async ({ folder, probe }: Examination, { capabilities }: SignedIn): Promise<boolean> => {
  const query = { context: 'edit', per_page: '1', _fields: 'id,_links' }
  const answer = await probe(routeAt(folder, '/wp/v2/posts', query), { signedIn: true })
  const posts = answer.kind === 'answer' ? linksSchema.safeParse(jsonOf(answer)).data : undefined
  const links = posts?.[0]?._links
  if (links === undefined) return capabilities['unfiltered_html'] === true
  return Object.keys(links).some((name) => name.endsWith('action-unfiltered-html'))
}

/** The version, which the feed tells unless somebody hid it; unlike a page, a feed makes a theme do nothing. */
const versionOf = async ({ folder, probe }: Examination): Promise<string | null> => {
  const feed = await probe(new URL('?feed=rss2', folder), { headers: { accept: 'application/rss+xml' } })
  return feed.kind === 'answer' ? feedVersion(feed) : null
}

const companionSpace = 'pigmeu/v1'

const hasCompanion = async ({ folder, probe }: Examination, told: RestIndex | null): Promise<boolean> => {
  if (told !== null) return told.namespaces.includes(companionSpace)
  const answer = await probe(routeAt(folder, '/', indexFields), { signedIn: true })
  return answer.kind === 'answer' && indexOf(answer)?.namespaces.includes(companionSpace) === true
}

/** What a user who is signed in can do at the site, and what stands in the way of writing and uploading. */
const examineRights = async (
  examination: Examination,
  signedIn: SignedIn,
  told: RestIndex | null,
): Promise<Examined> => {
  const { folder, probe, site } = examination
  const { capabilities } = signedIn
  const user = signedIn.username || signedIn.name || site.user
  const companion = await hasCompanion(examination, told)
  const unfilteredHtml = await keepsScripts(examination, signedIn)
  const rights = missingCapabilities({ user, capabilities, unfilteredHtml, companion })
  const firewall = await blockFirewall(folder, unfilteredHtml && !companion, probe)
  const uploads = firewall?.severity !== 'problem' && capabilities['upload_files'] === true
  const upload = uploads ? await uploadLimit(folder, probe) : null
  const findings = [...rights, firewall, upload].filter((finding) => finding !== null)
  return { findings, user, companion, wordpress: await versionOf(examination) }
}

/**
 * Signs in and looks at what the user may do; a stranger is told why it is one.
 * @param told what the site tells strangers of its REST interface; null where it tells them nothing
 */
export const examineUser = async (examination: Examination, told: RestIndex | null): Promise<Examined> => {
  const { folder, probe } = examination
  const query = { context: 'edit', _fields: 'id,username,name,capabilities' }
  const answer = await probe(routeAt(folder, '/wp/v2/users/me', query), { signedIn: true })
  if (answer.kind === 'none') return { findings: [whyUnreachable(answer)] }
  const refused = refusedEntrance(answer)
  if (refused !== null) return { findings: [refused] }
  if (isRedirect(answer)) return { findings: [await whyRedirected(answer, probe)] }
  const user = answer.status === 200 ? userSchema.safeParse(jsonOf(answer)).data : undefined
  if (user === undefined) return { findings: [await signInTrouble({ ...examination, index: told, answer })] }
  return examineRights(examination, user, told)
}

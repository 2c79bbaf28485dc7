import type { SiteFinding } from '../../../../domain/site-check.ts'
import { folderOf, routeAt, written } from './address.ts'
import { problem } from './finding.ts'
import type { Answer, Probe } from './probe.ts'
import { indexOf, jsonOf, type PageSigns, type RestIndex, refusalOf, signsOf, spokenBy } from './read-answer.ts'
import { isRedirect, lastOf, whyRedirected } from './redirect.ts'
import { guardNameOf, guardOf, liftGuard, refusedEntrance } from './refused-entrance.ts'
import { whyUnreachable } from './unreachable.ts'

/** Where a site's REST interface was looked for. */
export type Located =
  | { readonly kind: 'found'; readonly index: RestIndex; readonly answer: Answer }
  /** It answers, but not to strangers. */
  | { readonly kind: 'locked'; readonly answer: Answer }
  | { readonly kind: 'not_found'; readonly finding: SiteFinding }

/** What is asked of the index; all of it would be some hundred kilobytes. */
export const indexFields = { _fields: 'home,namespaces,authentication' }

const notFound = (finding: SiteFinding): Located => ({ kind: 'not_found', finding })

const moved = (from: URL, to: URL): Located =>
  notFound(
    problem(
      'rest_moved',
      `At ${written(from)} there is no WordPress, but there is one at ${written(to)}.`,
      `Enter ${written(to)} as the address of the site.`,
      { rule: 'wordpress_elsewhere', values: { from: written(from), to: written(to) } },
    ),
  )

/** Folders in which people put a WordPress beside another site. */
const usualFolders = ['blog', 'wordpress', 'wp']

/** The first of some addresses at which a REST interface answers, or null. */
const firstWithRest = async (candidates: readonly URL[], probe: Probe): Promise<URL | null> => {
  for (const candidate of candidates) {
    const answer = await probe(candidate)
    if (answer.kind === 'answer' && indexOf(answer) !== null) return candidate
  }
  return null
}

/** A WordPress whose REST interface does not answer where it was asked. */
const whySilent = async (folder: URL, asked: Answer, signs: PageSigns, probe: Probe): Promise<Located> => {
  const home = signs.folder
  if (home !== null && written(home) !== written(folder)) {
    const found = await firstWithRest([routeAt(home, '/', indexFields)], probe)
    if (found !== null) return moved(folder, home)
  }
  const pretty = await firstWithRest([new URL('wp-json/', folder), new URL('index.php/wp-json/', folder)], probe)
  if (pretty !== null)
    return notFound(
      problem(
        'rest_moved',
        `The REST interface answers at ${written(pretty)} only; ${written(folder)}/?rest_route=/, where calls go, is kept from it.`,
        'Have the rule removed that blocks or empties addresses with ?rest_route= (a security plugin, a cache, or the web server): it is the form that works whatever the permalinks are.',
        { rule: 'rest_at_other_form', values: { pretty: written(pretty), asked: `${written(folder)}/?rest_route=` } },
      ),
    )
  const isBlocked = asked.status === 403 || asked.status === 406
  if (isBlocked && refusalOf(asked) === null)
    return notFound(
      problem(
        'firewall',
        `${guardOf(asked)} refuses the REST interface (status ${asked.status}: “${spokenBy(asked)}”).`,
        liftGuard,
        { rule: 'rest_guarded', values: { guard: guardNameOf(asked), status: asked.status, said: spokenBy(asked) } },
      ),
    )
  return notFound(
    problem(
      'rest_disabled',
      `${written(folder)} is a WordPress, but its REST interface is turned off (status ${asked.status}).`,
      'Look through the plugins for one that disables the REST API (security and “disable REST API” plugins do) and allow it for signed-in users; without it nothing can be published from outside.',
      { rule: 'rest_turned_off', values: { site: written(folder), status: asked.status } },
    ),
  )
}

/** A password of the web server itself, in front of everything. */
const isBehindPassword = ({ status, headers }: Answer): boolean =>
  status === 401 && /^basic/i.test(headers.get('www-authenticate') ?? '')

/** Looks at what people see at an address where the REST interface does not answer. */
const lookAround = async (folder: URL, asked: Answer, probe: Probe): Promise<Located> => {
  if (isBehindPassword(asked))
    return notFound(
      problem(
        'rest_disabled',
        `The whole of ${written(folder)} is behind a password of its web server.`,
        'Application passwords travel in the same header, so that both cannot be given. Take the web server’s password off /wp-json/ and ?rest_route=, or off the site.',
        { rule: 'rest_behind_password', values: { site: written(folder) } },
      ),
    )
  const page = await probe(folder, { headers: { accept: 'text/html' } })
  if (page.kind === 'none') return notFound(whyUnreachable(page))
  const last = isRedirect(page) ? await lastOf(page, probe) : page
  const signs = last === null ? null : signsOf(last)
  if (signs?.isWordPress === true) return whySilent(folder, asked, signs, probe)
  const candidates = usualFolders.map((name) => new URL(`${name}/`, folder))
  const found = await firstWithRest(
    candidates.map((candidate) => routeAt(candidate, '/', indexFields)),
    probe,
  )
  const elsewhere = candidates.find((candidate) => candidate.pathname === found?.pathname)
  if (elsewhere !== undefined) return moved(folder, elsewhere)
  if (asked.status === 403 || asked.status === 406)
    return notFound(
      problem('firewall', `${guardOf(asked)} lets nobody in (status ${asked.status}).`, liftGuard, {
        rule: 'nobody_let_in',
        values: { guard: guardNameOf(asked), status: asked.status },
      }),
    )
  return notFound(
    problem(
      'not_wordpress',
      `${written(folder)} answers (status ${asked.status}), but not as a WordPress does.`,
      'Enter the address under which the blog itself opens in a browser, with its folder if it has one (https://example.org/blog). Sites at WordPress.com need a plan with plugins.',
      { rule: 'not_wordpress', values: { site: written(folder), status: asked.status } },
    ),
  )
}

/** The address of a site without the program or page of WordPress that was entered along with it. */
const withoutProgram = (folder: URL): URL | null => {
  const found = /^(.*?\/)(?:wp-admin|wp-login\.php|wp-json|xmlrpc\.php|index\.php)(?:\/|$)/.exec(folder.pathname)
  return found === null ? null : folderOf(`${folder.origin}${found[1]}`)
}

/** Looks for the REST interface of a site where calls to it go, then where WordPress itself says that it is. */
export const locate = async (folder: URL, probe: Probe): Promise<Located> => {
  const root = withoutProgram(folder)
  if (root !== null)
    return notFound(
      problem(
        'rest_moved',
        `${written(folder)} is a page inside of WordPress, not the site.`,
        `Enter ${written(root)} as the address of the site.`,
        { rule: 'page_not_site', values: { page: written(folder), site: written(root) } },
      ),
    )
  const asked = await probe(routeAt(folder, '/', indexFields))
  if (asked.kind === 'none') return notFound(whyUnreachable(asked))
  const refused = refusedEntrance(asked)
  if (refused !== null) return notFound(refused)
  if (isRedirect(asked)) return notFound(await whyRedirected(asked, probe))
  const index = indexOf(asked)
  if (index !== null) return { kind: 'found', index, answer: asked }
  const isRefusedByWordPress = (asked.status === 401 || asked.status === 403) && refusalOf(asked) !== null
  if (isRefusedByWordPress && jsonOf(asked) !== undefined) return { kind: 'locked', answer: asked }
  return lookAround(folder, asked, probe)
}

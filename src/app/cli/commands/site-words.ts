import { PigmeuError } from '../../../domain/errors.ts'
import { takesTags } from '../../../domain/marketplaces.ts'
import type { SiteView } from '../../../http/contract/site-profile.ts'
import type { Client } from '../client.ts'
import type { Output } from '../output.ts'

/** The site that a person means by its id or its name. @throws NOT_FOUND INVALID_INPUT when a name means several */
export const siteNamed = async (client: Client, typed: string): Promise<SiteView> => {
  const { items } = await client.call('listSites', {})
  const byId = items.find(({ target }) => target === typed)
  if (byId) return byId
  const [only, ...others] = items.filter(({ label }) => label.toLowerCase() === typed.toLowerCase())
  if (only !== undefined && others.length === 0) return only
  if (only === undefined)
    throw new PigmeuError('NOT_FOUND', `there is no site "${typed}"; "pigmeu site list" shows all of them`)
  const reason = `names ${others.length + 1} sites; give the id of one: ${[only, ...others].map(({ target }) => target).join(', ')}`
  throw new PigmeuError('INVALID_INPUT', `site ${reason}`, { problems: [{ field: 'site', reason }] })
}

/** The target that a person means by the id or the name of a site; what is neither stays, for the server to refuse. */
export const targetNamed = async (client: Client, typed: string): Promise<string> => {
  if (typed === 'file') return typed
  const named = (await client.call('listSites', {})).items.filter(
    ({ label }) => label.toLowerCase() === typed.toLowerCase(),
  )
  return named.length === 1 ? (named[0]?.target ?? typed) : typed
}

const kindWords = { file: 'files in the data folder', wordpress: 'WordPress', webhook: 'webhook' } as const

/** One line about a site. */
export const siteLine = ({ target, kind, label, url }: SiteView): string =>
  kind === 'file' ? `${target}  ${kindWords.file}` : `${target}  ${label} (${kindWords[kind]}${url ? `, ${url}` : ''})`

/** Prints what a site wants of articles. */
export const printProfile = (output: Output, site: SiteView): void => {
  const { affiliate_tags: tags, disclosures, voice_samples: samples, ...rest } = site.profile
  output.line(output.color.bold(siteLine(site)))
  if (rest.updated_at === null) output.line('nothing is set yet; "pigmeu site set" sets it')
  for (const [marketplace, tag] of Object.entries(tags)) {
    const note = takesTags(marketplace) ? '' : '  (without effect: how links to this shop carry a tag is not known)'
    output.line(`tag         ${marketplace}  ${tag}${note}`)
  }
  for (const [language, { ai_text, affiliate_text }] of Object.entries(disclosures)) {
    if (ai_text !== '') output.line(`disclosure  ${language}: ${ai_text}`)
    if (affiliate_text !== '') output.line(`affiliate   ${language}: ${affiliate_text}`)
  }
  for (const sample of samples) output.line(`voice       ${sample.replaceAll(/\s+/gu, ' ').slice(0, 90)}`)
  output.line(`author      ${rest.author ?? "the credential's user"}`)
  output.line(`category    ${rest.default_category ?? "the site's own default"}`)
  output.line(`daily cap   ${rest.daily_cap ?? 'none'}`)
  output.line(`footnotes   ${rest.footnotes ? 'yes' : 'no'}`)
}

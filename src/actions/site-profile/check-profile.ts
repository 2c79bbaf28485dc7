import { articleLanguages } from '../../domain/article-languages.ts'
import { marketplaceOf } from '../../domain/marketplaces.ts'
import { tellField } from '../../domain/refusals/fields.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { SiteProfile } from '../../domain/site-profile.ts'
import { createFieldChecks, type FieldChecks } from '../field-checks.ts'
import { limits } from '../limits.ts'

/** What an editor says of a site; what is left out becomes blank. */
export interface SiteProfileInput {
  readonly affiliate_tags?: Readonly<Record<string, string>> | null | undefined
  readonly disclosures?: Readonly<Record<string, DisclosureInput | null | undefined>> | null | undefined
  readonly voice_samples?: readonly string[] | null | undefined
  readonly author?: string | null | undefined
  readonly default_category?: string | null | undefined
  readonly daily_cap?: number | null | undefined
  readonly footnotes?: boolean | null | undefined
}

interface DisclosureInput {
  readonly ai_text?: string | null | undefined
  readonly affiliate_text?: string | null | undefined
}

/** A profile without whose it is and when it was saved. */
export type SiteProfileFields = Omit<SiteProfile, 'target' | 'updated_at'>

/** Far above what anybody reads a day. */
const highestCap = 1_000
const voiceSamples = { count: 5, characters: 2_000 } as const
const disclosureCharacters = 600
const categoryCharacters = 200

const hostPattern = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/u
const tagPattern = /^[\w.-]{1,60}$/u

const checkTags = (checks: FieldChecks, given: SiteProfileInput['affiliate_tags']): Record<string, string> => {
  const tags = new Map<string, string>()
  for (const [written, value] of Object.entries(given ?? {})) {
    const field = `affiliate_tags.${written}`
    const marketplace = marketplaceOf(written)
    const tag = value.trim()
    if (!hostPattern.test(marketplace)) checks.refuse(field, tellPublishing('profile_marketplace', {}))
    else if (tags.has(marketplace)) checks.refuse(field, tellPublishing('profile_marketplace_twice', { marketplace }))
    else if (tag === '') checks.refuse(field, tellPublishing('profile_tag_missing', {}))
    else if (!tagPattern.test(tag)) checks.refuse(field, tellPublishing('profile_tag', {}))
    else tags.set(marketplace, tag)
  }
  return Object.fromEntries(tags)
}

const checkDisclosures = (checks: FieldChecks, given: SiteProfileInput['disclosures']): SiteProfile['disclosures'] => {
  for (const language of Object.keys(given ?? {}))
    if (!articleLanguages.some((known) => known === language))
      checks.refuse(`disclosures.${language}`, tellField('field_not_one_of', { choices: [...articleLanguages] }))
  const told = articleLanguages.flatMap((language) => {
    const words = given?.[language]
    const text = (name: keyof DisclosureInput): string =>
      checks.text(`disclosures.${language}.${name}`, words?.[name], {
        optional: true,
        maxCharacters: disclosureCharacters,
      })
    const disclosure = { ai_text: text('ai_text'), affiliate_text: text('affiliate_text') }
    return disclosure.ai_text === '' && disclosure.affiliate_text === '' ? [] : [[language, disclosure] as const]
  })
  return Object.fromEntries(told)
}

const checkSamples = (checks: FieldChecks, given: readonly string[]): string[] => {
  if (given.length > voiceSamples.count)
    checks.refuse('voice_samples', tellField('field_too_many', { count: given.length, most: voiceSamples.count }))
  const options = { optional: true, maxCharacters: voiceSamples.characters }
  return given
    .slice(0, voiceSamples.count)
    .map((text, index) => checks.text(`voice_samples.${index}`, text, options))
    .filter((text) => text !== '')
}

const checkCategory = (checks: FieldChecks, given: string | null | undefined): string | null => {
  const options = { optional: true, maxCharacters: categoryCharacters }
  const line = checks.line('default_category', given, options)
  const parts = line.split('>').map((part) => part.trim())
  if (line !== '' && parts.includes('')) checks.refuse('default_category', tellPublishing('profile_category_part', {}))
  return line === '' ? null : parts.join(' > ')
}

/**
 * Checks what an editor says of a site, and puts marketplaces and categories into one form.
 * @throws INVALID_INPUT
 */
export const checkSiteProfile = (input: SiteProfileInput): SiteProfileFields => {
  const checks = createFieldChecks()
  const cap = input.daily_cap ?? null
  if (cap !== null && !(Number.isInteger(cap) && cap >= 1 && cap <= highestCap))
    checks.refuse('daily_cap', tellPublishing('profile_daily_cap', { most: highestCap }))
  const author = checks.line('author', input.author, { optional: true, maxCharacters: limits.nameCharacters })
  const fields: SiteProfileFields = {
    affiliate_tags: checkTags(checks, input.affiliate_tags),
    disclosures: checkDisclosures(checks, input.disclosures),
    voice_samples: checkSamples(checks, input.voice_samples ?? []),
    author: author === '' ? null : author,
    default_category: checkCategory(checks, input.default_category),
    daily_cap: cap,
    footnotes: input.footnotes ?? false,
  }
  checks.done()
  return fields
}

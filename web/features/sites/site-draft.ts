import { articleLanguages } from '../../../src/domain/article-languages.ts'
import type { ArticleLanguage } from '../../../src/domain/content-schema.ts'
import type { SiteProfileView } from '../../../src/http/contract/site-profile.ts'

/** One marketplace with its tag, as typed; the key stays while both change. */
export interface TagRow {
  readonly key: number
  readonly marketplace: string
  readonly tag: string
}

/** One passage in the site's voice, as typed; the key stays while it changes. */
export interface VoiceRow {
  readonly key: number
  readonly text: string
}

/** What an editor typed about a site. */
export interface SiteDraft {
  /** The instant of the profile that the draft was made from. */
  readonly base: string | null
  readonly tags: readonly TagRow[]
  readonly disclosures: Readonly<Record<ArticleLanguage, { readonly ai_text: string; readonly affiliate_text: string }>>
  readonly voice: readonly VoiceRow[]
  readonly author: string
  readonly category: string
  /** Empty without a limit. */
  readonly dailyCap: number | ''
  readonly footnotes: boolean
}

const noWords = { ai_text: '', affiliate_text: '' }

/** What stands in the form before anything is typed. */
export const draftOf = (profile: SiteProfileView): SiteDraft => ({
  base: profile.updated_at,
  tags: Object.entries(profile.affiliate_tags).map(([marketplace, tag], key) => ({ key, marketplace, tag })),
  disclosures: { en: profile.disclosures.en ?? noWords, 'pt-BR': profile.disclosures['pt-BR'] ?? noWords },
  voice: profile.voice_samples.map((text, key) => ({ key, text })),
  author: profile.author ?? '',
  category: profile.default_category ?? '',
  dailyCap: profile.daily_cap ?? '',
  footnotes: profile.footnotes,
})

const isFilled = ({ marketplace, tag }: TagRow): boolean => marketplace.trim() !== '' || tag.trim() !== ''

/** The tags that a draft means; rows without anything are left out. */
export const tagsOf = ({ tags }: Pick<SiteDraft, 'tags'>): Record<string, string> =>
  Object.fromEntries(tags.filter(isFilled).map(({ marketplace, tag }) => [marketplace.trim(), tag.trim()]))

/** The request that a draft makes. */
export const bodyOf = (draft: SiteDraft) => ({
  updated_at: draft.base,
  affiliate_tags: tagsOf(draft),
  disclosures: draft.disclosures,
  voice_samples: draft.voice.map(({ text }) => text).filter((text) => text.trim() !== ''),
  author: draft.author.trim() === '' ? null : draft.author,
  default_category: draft.category.trim() === '' ? null : draft.category,
  daily_cap: draft.dailyCap === '' ? null : draft.dailyCap,
  footnotes: draft.footnotes,
})

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** Whether a draft says anything else than the profile. */
export const isChanged = (draft: SiteDraft, profile: SiteProfileView): boolean =>
  !isSame({ ...bodyOf(draft), updated_at: null }, { ...bodyOf(draftOf(profile)), updated_at: null })

/** Whether a draft has other tags than the profile. */
export const areTagsChanged = (draft: SiteDraft, { affiliate_tags: stored }: SiteProfileView): boolean =>
  !isSame(Object.entries(tagsOf(draft)).toSorted(), Object.entries(stored).toSorted())

/** What is wrong with rows of tags that cannot even be sent, by the rows' keys. */
export const tagProblems = ({ tags }: Pick<SiteDraft, 'tags'>): ReadonlyMap<number, 'twice' | 'incomplete'> => {
  const seen = new Set<string>()
  const problems = new Map<number, 'twice' | 'incomplete'>()
  for (const row of tags.filter(isFilled)) {
    const name = row.marketplace.trim().toLowerCase()
    if (name === '' || row.tag.trim() === '') problems.set(row.key, 'incomplete')
    else if (seen.has(name)) problems.set(row.key, 'twice')
    seen.add(name)
  }
  return problems
}

/** A key like no other of some rows. */
export const nextKey = (rows: readonly { readonly key: number }[]): number =>
  Math.max(-1, ...rows.map(({ key }) => key)) + 1

/** What the server said of the samples of a draft; it was sent those with words only. */
export const voiceReasons = (
  { voice }: Pick<SiteDraft, 'voice'>,
  reasons: Readonly<Record<string, string>>,
): ReadonlyMap<number, string> =>
  new Map(
    voice
      .filter(({ text }) => text.trim() !== '')
      .flatMap(({ key }, index) => {
        const reason = reasons[`voice_samples.${index}`]
        return reason === undefined ? [] : [[key, reason] as const]
      }),
  )

/** The languages that disclosures are given in. */
export const disclosureLanguages = articleLanguages

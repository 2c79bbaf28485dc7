import { type AffiliateTags, earnsForSite, withAffiliateTags } from '../../domain/article/affiliate-links.ts'
import type { Article } from '../../domain/article/article.ts'
import { methodNote } from '../../domain/article/method-note.ts'
import { parseArticle } from '../../domain/article/parse.ts'
import { publishedBody, shownDisclosure } from '../../domain/article/published.ts'
import { judgementParagraph } from '../../domain/article/published-judgement.ts'
import { type TextUnit, textUnits } from '../../domain/changes/text-units.ts'
import type { Submission } from '../../domain/submission.ts'
import { contentSchemaKey, type Store } from '../../ports/store.ts'

/** Where a unit of the published form comes from: only the article's own words can be taken over from a site. */
export type UnitOrigin = 'article' | 'disclosure' | 'judgement' | 'note'

/** A unit of an article as readers get it. */
export interface OwnUnit extends TextUnit {
  readonly origin: UnitOrigin
}

/** All that the published form of an article is made of at a target. */
const openWorld = async (
  store: Pick<Store, 'document' | 'documents'>,
  submission: Submission,
  article: Article,
  target: string,
) => {
  const { submission_id: id, approved_by: approvedBy } = submission
  const { schema_id, language, schema_version } = article
  const [knowledge, snapshots, profile, schema] = await Promise.all([
    store.document('knowledge_base', id),
    store.documents('snapshots', `${id}/`),
    store.document('site_profiles', target),
    store.document('content_schemas', contentSchemaKey(schema_id, language, schema_version)),
  ])
  return {
    article,
    claims: knowledge?.claims ?? [],
    snapshots,
    approvedBy,
    profile,
    policy: schema?.disclosure ?? null,
  }
}

const linksEarn = (body: string, tags: Readonly<Record<string, string>>): boolean => {
  const { preamble, sections } = parseArticle(body)
  const links = [...preamble, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) => block.links)
  return links.some(({ url }) => earnsForSite(url, tags))
}

/** A unit with its links as they go to a site: to marketplaces with the site's own tags. */
export const tagged = <U extends TextUnit>(unit: U, tags: AffiliateTags): U => ({
  ...unit,
  links: (unit.links ?? []).map((url) => withAffiliateTags(url, tags)),
})

/** The site's own tags at marketplaces. */
export const tagsAt = async (store: Pick<Store, 'document'>, target: string): Promise<AffiliateTags> =>
  (await store.document('site_profiles', target))?.affiliate_tags ?? {}

/** The units of an article as it is published at a target, in order. */
export const ownUnits = async (
  store: Pick<Store, 'document' | 'documents'>,
  submission: Submission,
  article: Article,
  target: string,
): Promise<readonly OwnUnit[]> => {
  const world = await openWorld(store, submission, article, target)
  const body = publishedBody(world)
  const tags = world.profile?.affiliate_tags ?? {}
  const earn = linksEarn(body, tags)
  const site = world.profile === null ? {} : { site: world.profile }
  const disclosure = textUnits(shownDisclosure({ ...world, ...site, linksEarn: earn }))
  const note = textUnits(`---\n\n${methodNote(world)}`).map(({ text }) => text)
  const judgement = textUnits(judgementParagraph(article.judgement, article.language)).map(({ text }) => text)
  const units = textUnits(body)
  const originOf = ({ text }: TextUnit, index: number): UnitOrigin => {
    if (judgement.includes(text)) return 'judgement'
    const isNote = note.includes(text) && (text !== '---' || note.includes(units[index + 1]?.text ?? ''))
    return isNote ? 'note' : 'article'
  }
  return [
    ...disclosure.map((unit) => ({ ...tagged(unit, tags), origin: 'disclosure' as const })),
    ...units.map((unit, index) => ({ ...tagged(unit, tags), origin: originOf(unit, index) })),
  ]
}

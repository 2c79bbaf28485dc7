import type { Article, Citation, SentenceSupport, SupportVerdict } from '../article/article.ts'
import { carryCitations } from '../article/citations.ts'
import { parseArticle } from '../article/parse.ts'
import { type EvidenceWorld, openWorld } from '../article/world.ts'
import { supportReport } from '../grounding/support-report.ts'
import type { RefreshBase } from './refresh-base.ts'

/** What the sentences of the public version rest on now: passages that are gone are left out, and others are looked for. */
export const citationsNow = (
  markdown: string,
  base: Pick<RefreshBase, 'citations'>,
  world: EvidenceWorld,
): readonly Citation[] => {
  const { passages, expired } = openWorld(world)
  const present = base.citations.map((citation) => ({
    ...citation,
    passage_ids: citation.passage_ids.filter((id) => passages.has(id) || expired.has(id)),
  }))
  return carryCitations(markdown, present, world)
}

const rank: Readonly<Record<SupportVerdict, number>> = { exempt: 2, supported: 2, weak: 1, unsupported: 0 }

/** The sentences of a version that its sources carried and carry no more, as they are judged now. */
export const lostSupport = (article: Article, base: RefreshBase, world: EvidenceWorld): readonly SentenceSupport[] => {
  const before = new Map(article.support.sentences.map(({ text, verdict }) => [text, verdict]))
  const citations = citationsNow(article.markdown, base, world)
  const { sentences } = supportReport(parseArticle(article.markdown), citations, world, article)
  return sentences.filter(({ text, verdict }) => rank[verdict] < rank[before.get(text) ?? 'unsupported'])
}

import type { Article } from '../../domain/article/article.ts'
import { carryCitations } from '../../domain/article/citations.ts'
import { joinUnits, type TextUnit } from '../../domain/changes/text-units.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { openEvidence } from '../open-evidence.ts'
import type { Drifted } from './compare-with-site.ts'
import type { UnitOrigin } from './own-units.ts'

const partNames: Readonly<Record<Exclude<UnitOrigin, 'article'>, string>> = {
  disclosure: 'the disclosure',
  judgement: "the editor's judgement",
  note: 'the note on how the article was made',
}

/** The site's words as the Markdown of an article. */
export interface TakenOver {
  readonly markdown: string
  readonly title: string
  /** What was changed at the site and could not be taken over, in words. */
  readonly left: readonly string[]
}

/**
 * The site's words in the article's form: what stayed keeps its own Markdown, links and all; what is put around every article is made
 * anew when it is published, so changes of that are told and left.
 */
export const takenOver = ({ changes, untaken, siteTitle, article }: Drifted): TakenOver => {
  const units: TextUnit[] = []
  const left = [...untaken]
  for (const { kind, left: own, right } of changes) {
    if (own !== null && own.origin !== 'article') {
      if (kind !== 'same') left.push(`${partNames[own.origin]} was changed at the site; it is made anew`)
    } else if (kind === 'same') units.push(own)
    else if (right !== null) units.push(right)
  }
  return { markdown: joinUnits(units), title: siteTitle || article.title, left: [...new Set(left)] }
}

/** A new version of the article with the site's words, judged as every version is. */
export const versionFromSite = async (
  deps: ActionDeps,
  editor: Editor,
  drifted: Drifted,
  now: string,
): Promise<{ readonly article: Article; readonly left: readonly string[] }> => {
  const { submission, article: base } = drifted
  const { markdown, title, left } = takenOver(drifted)
  const world = await openEvidence(deps, submission, base.schema_version)
  const citations = [...carryCitations(markdown, base.citations, world)]
  const content = { ...base, title, markdown, citations }
  const article: Article = {
    ...content,
    ...judgeArticle(content, world, base),
    version: base.version + 1,
    made_by: `editor:${editor.name}`,
    created_at: now,
  }
  return { article, left }
}

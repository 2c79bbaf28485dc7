import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Article } from '../../../src/domain/article/article.ts'
import { methodNote } from '../../../src/domain/article/method-note.ts'
import { shownDisclosure } from '../../../src/domain/article/published.ts'
import { judgementParagraph } from '../../../src/domain/article/published-judgement.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { deskTexts } from '../../texts/review.ts'
import { ArticleText } from './article-text.tsx'

const words = deskTexts.parts

interface PublishedPartsProps {
  readonly article: Pick<Article, 'language' | 'markdown' | 'citations' | 'judgement' | 'disclosure'>
  /** Who approved it; null where nobody has. */
  readonly approvedBy: string | null
  readonly evidence: Evidence
}

const nothing = new Map()
const noSelection = () => undefined

interface PartProps {
  readonly markdown: string
  readonly name: string
  /** Where it comes from or stands, in a few words. */
  readonly hint: string
}

/** A part of the published article that is not the text of a writer: it looks like a note, not like prose. */
const Part = ({ markdown, name, hint }: PartProps) =>
  markdown === '' || fromMarkdown(markdown).children.length === 0 ? null : (
    <aside className="published-part" aria-label={name}>
      <p className="published-part-name">
        <b>{name}</b> · {hint}
      </p>
      <ArticleText markdown={markdown} support={nothing} selected={null} onSelect={noSelection} plain />
    </aside>
  )

const inputOf = ({ article, approvedBy, evidence }: PublishedPartsProps) => ({
  article,
  claims: evidence.knowledge_base?.claims ?? [],
  snapshots: evidence.snapshots,
  approvedBy,
})

/** What readers get before everything else: the disclosure. */
export const ShownFirst = (props: PublishedPartsProps) => (
  <Part
    markdown={shownDisclosure({ ...inputOf(props), policy: props.evidence.schema.disclosure })}
    name={words.disclosure}
    hint={words.disclosureHint}
  />
)

/** What readers get behind the verdict box: what the editor says in their own name. */
export const JudgementPart = ({ article }: Pick<PublishedPartsProps, 'article'>) => (
  <Part
    markdown={judgementParagraph(article.judgement, article.language)}
    name={words.judgement}
    hint={words.judgementHint}
  />
)

/** What readers get behind the text: how the article was made. */
export const MethodNotePart = (props: PublishedPartsProps) => (
  <Part markdown={methodNote(inputOf(props))} name={words.methodNote} hint={words.methodNoteHint} />
)

import { Text } from '@mantine/core'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Article } from '../../../src/domain/article/article.ts'
import { methodNote } from '../../../src/domain/article/method-note.ts'
import { shownDisclosure } from '../../../src/domain/article/published.ts'
import { judgementParagraph } from '../../../src/domain/article/published-judgement.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { deskTexts as words } from '../../ui/desk-texts.ts'
import { ArticleText } from './article-text.tsx'

interface PublishedPartsProps {
  readonly article: Article
  readonly submission: Pick<SubmissionView, 'approved_by'>
  readonly evidence: Evidence
}

const nothing = new Map()
const noSelection = () => undefined

/** A part of the published article that is not the text of a writer. */
const Part = ({ markdown, name }: { markdown: string; name: string }) =>
  markdown === '' || fromMarkdown(markdown).children.length === 0 ? null : (
    <aside className="published-part" aria-label={name}>
      <ArticleText markdown={markdown} support={nothing} selected={null} onSelect={noSelection} plain />
      <Text size="xs" c="dimmed" className="published-part-name">
        {name}
      </Text>
    </aside>
  )

/** What readers get before the text: the disclosure, and what the editor says in their own name. */
export const BeforeArticle = ({ article, submission, evidence }: PublishedPartsProps) => {
  const { claims = [] } = evidence.knowledge_base ?? {}
  const input = {
    article,
    claims,
    snapshots: evidence.snapshots,
    approvedBy: submission.approved_by,
    policy: evidence.schema.disclosure,
  }
  return (
    <>
      <Part markdown={shownDisclosure(input)} name={words.shownFirst} />
      <Part markdown={judgementParagraph(article.judgement, article.language)} name={words.judgement} />
    </>
  )
}

/** What readers get behind the text: how the article was made. */
export const AfterArticle = ({ article, submission, evidence }: PublishedPartsProps) => {
  const { claims = [] } = evidence.knowledge_base ?? {}
  const input = { article, claims, snapshots: evidence.snapshots, approvedBy: submission.approved_by }
  return <Part markdown={methodNote(input)} name={words.methodNote} />
}

import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Article } from '../../../src/domain/article/article.ts'
import { sectionText, withSection } from '../../../src/domain/article/revising/section-text.ts'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { articleQuery } from '../../api/article-queries.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useOpenedLate } from '../../ui/use-opened-late.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { draftQuery } from '../editor/draft-query.ts'
import { useDraft } from '../editor/use-draft.ts'
import { ProposalRoom } from './proposal-room.tsx'
import type { Wording } from './use-settling.ts'

const words = reviewTexts.proposal

interface OpenProps {
  readonly id: string
  readonly section: number
  /** What was written anew before and is looked at first. */
  readonly earlier?: ProposalView | undefined
  readonly onDone: () => void
}

/** In the words that are being worked on: what is taken over goes into the draft. */
const InDraft = ({ id, section, earlier, onDone }: OpenProps) => {
  const draft = useDraft(id)
  const undo = useUndo()
  if (!draft.words || !draft.article) return <Loading rows={4} />
  const { article, room } = draft
  const take: Wording['take'] = async (markdown, takenBack) => {
    const former = sectionText(room?.words.markdown ?? '', section)?.markdown ?? ''
    room?.change({ markdown })
    // What is typed elsewhere until then stays.
    undo({
      said: words.takenIntoDraft,
      undo: () => {
        room?.change({ markdown: withSection(room.words.markdown, section, former) })
        return takenBack()
      },
    })
    return null
  }
  return (
    <ProposalRoom
      wording={{ id, base_version: article.version, markdown: draft.words.markdown, take }}
      section={section}
      earlier={earlier}
      onDone={onDone}
    />
  )
}

const saveMarkdown = (id: string, base: number, markdown: string) =>
  answerOf(api.PUT('/api/articles/{id}', { params: { path: { id } }, body: { base_version: base, markdown } }))

/** In a version: what is taken over makes a new one, and can be taken back. */
const InVersion = ({ id, section, earlier, article, onDone }: OpenProps & { readonly article: Article }) => {
  const client = useQueryClient()
  const undo = useUndo()
  const take: Wording['take'] = async (markdown, takenBack) => {
    const { article: taken } = await saveMarkdown(id, article.version, markdown)
    await client.invalidateQueries()
    const takeBack = async () => {
      await saveMarkdown(id, taken.version, article.markdown)
      await takenBack()
    }
    undo({ said: words.taken(taken.version), undo: takeBack })
    return taken.version
  }
  return (
    <ProposalRoom
      wording={{ id, base_version: article.version, markdown: article.markdown, take }}
      section={section}
      earlier={earlier}
      onDone={onDone}
    />
  )
}

/** Where a section is written anew in what stands now: in the draft where there is one, else in the version. */
export const SectionAnew = (props: OpenProps) => {
  const draft = useQuery(draftQuery(props.id))
  const current = useQuery(articleQuery(props.id))
  const failed = [draft, current].find((query) => query.isError && query.data === undefined)
  if (failed) return <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
  if (!draft.data || !current.data) return <Loading rows={4} />
  return draft.data.draft ? <InDraft {...props} /> : <InVersion {...props} article={current.data.article} />
}

interface ProposeSectionProps {
  readonly id: string
  /** The wording that is before one's eyes. */
  readonly markdown: string
  /** The section's place among the H2; null while the dialog is shut. */
  readonly section: number | null
  readonly onClose: () => void
  /** Whether the wording is one that is being worked on here; else that is asked for. */
  readonly isInDraft?: boolean
}

/** The dialog in which one section is written anew. */
export const ProposeSection = ({ id, markdown, section, onClose, isInDraft = false }: ProposeSectionProps) => (
  <Modal
    opened={useOpenedLate(section !== null)}
    onClose={onClose}
    title={words.title(section === null ? '' : (sectionText(markdown, section)?.heading ?? ''))}
    size="xl"
    className="desk-dialog"
    closeOnClickOutside={false}
    closeButtonProps={{ 'aria-label': texts.common.close }}
  >
    {section === null ? null : isInDraft ? (
      <InDraft key={section} id={id} section={section} onDone={onClose} />
    ) : (
      <SectionAnew key={section} id={id} section={section} onDone={onClose} />
    )}
  </Modal>
)

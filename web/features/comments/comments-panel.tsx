import './comments.css'
import { Button, EmptyState, Stack, Text } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'
import { CommentForm } from './comment-form.tsx'
import { commentCalls, commentsQuery } from './comment-queries.ts'
import { CommentThread } from './comment-thread.tsx'
import { isOpen, type Thread, threadsOf } from './threads.ts'

const words = reviewTexts.comments

interface CommentsPanelProps {
  readonly id: string
  readonly sentences: readonly Pick<SentenceSupport, 'sentence_id' | 'text'>[]
  /** The sentence that a new comment is about; null for the article. */
  readonly sentence: Pick<SentenceSupport, 'sentence_id' | 'text'> | null
  /** Grows whenever somebody wants to remark something. */
  readonly wish: number
  readonly onShow: (sentenceId: string) => void
}

const NewComment = ({ id, sentence, wish }: Pick<CommentsPanelProps, 'id' | 'sentence' | 'wish'>) => {
  const add = useAction({
    run: (text: string) => commentCalls(id).add({ text, sentence: sentence?.text ?? null }),
  })
  return (
    <div>
      <Text size="xs" c="dimmed">
        {sentence ? words.aboutSentence : words.aboutArticle}
      </Text>
      {sentence ? (
        <p className="comment-sentence" dir="auto">
          “{sentence.text}”
        </p>
      ) : null}
      <CommentForm
        label={words.label}
        send={words.add}
        focus={wish}
        error={add.error}
        isSending={add.isPending}
        onSend={add.mutateAsync}
      />
    </div>
  )
}

/** All that people remarked on an article, and a field for more. */
export const CommentsPanel = ({ id, sentences, sentence, wish, onShow }: CommentsPanelProps) => {
  const [withSettled, setWithSettled] = useState(false)
  const comments = useQuery(commentsQuery(id))
  const mayWrite = useMay('contributor') === true
  if (comments.isPending) return <Loading rows={3} />
  if (comments.isError) return <ProblemAlert error={comments.error} onRetry={() => void comments.refetch()} />
  const threads = threadsOf(comments.data)
  const settled = threads.filter((thread) => !isOpen(thread))
  const showOf = ({ head }: Thread) => {
    const place = sentences.find(({ text }) => text === head.sentence)
    return place ? () => onShow(place.sentence_id) : null
  }
  return (
    <Stack gap="md">
      {mayWrite ? <NewComment id={id} sentence={sentence} wish={wish} /> : null}
      {threads.length === 0 ? (
        <EmptyState size="sm" icon={<IconMessage2 />} title={words.noneTitle} description={words.none} />
      ) : null}
      {(withSettled ? threads : threads.filter(isOpen)).map((thread) => (
        <CommentThread key={thread.head.comment_id} id={id} thread={thread} onShow={showOf(thread)} />
      ))}
      {settled.length > 0 && !withSettled ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setWithSettled(true)}>
          {words.showResolved(settled.length)}
        </Button>
      ) : null}
    </Stack>
  )
}

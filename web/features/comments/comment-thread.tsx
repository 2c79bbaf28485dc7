import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { reviewTexts } from '../../texts/review.ts'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentLine } from './comment-line.tsx'
import { commentCalls } from './comment-queries.ts'
import { isOpen, type Thread } from './threads.ts'

const words = reviewTexts.comments

interface CommentThreadProps {
  readonly id: string
  readonly thread: Thread
  /** Shows its sentence in the text; null where that is gone, undefined where it is before one's eyes already. */
  readonly onShow?: (() => void) | null
}

const Sentence = ({ thread: { head }, onShow }: Pick<CommentThreadProps, 'thread' | 'onShow'>) =>
  head.sentence === null || onShow === undefined ? null : (
    <div className="comment-sentence" dir="auto">
      “{head.sentence}”{' '}
      {onShow === null ? (
        <Text size="xs" c="dimmed">
          {words.gone}
        </Text>
      ) : (
        <Button variant="subtle" size="compact-xs" onClick={onShow}>
          {words.show}
        </Button>
      )}
    </div>
  )

/** A remark with its answers, and the ways to answer, settle and open it again. */
export const CommentThread = ({ id, thread, onShow }: CommentThreadProps) => {
  const [answering, setAnswering] = useState(false)
  const mayWrite = useMay('contributor') === true
  const calls = commentCalls(id)
  const { head, answers } = thread
  const answer = useAction({
    run: (text: string) => calls.add({ text, reply_to: head.comment_id }),
    after: () => setAnswering(false),
  })
  const settle = useAction({ run: (resolved: boolean) => calls.change(head.comment_id, { resolved }) })
  return (
    <article className="thread" aria-label={`${head.by}: ${head.text.slice(0, 60)}`} data-open={isOpen(thread)}>
      <Sentence thread={thread} {...(onShow === undefined ? {} : { onShow })} />
      <ul className="plain-list">
        <CommentLine id={id} comment={head} isAnswered={answers.length > 0} />
        {answers.map((comment) => (
          <CommentLine key={comment.comment_id} id={id} comment={comment} isAnswered={false} />
        ))}
      </ul>
      {isOpen(thread) ? null : (
        <Text size="xs" c="dimmed">
          <IconCircleCheck size={13} aria-hidden /> {words.resolvedBy(head.resolved_by ?? '')}
        </Text>
      )}
      {answering ? (
        <CommentForm
          label={words.answerLabel}
          send={words.send}
          focus={1}
          error={answer.error}
          isSending={answer.isPending}
          onSend={answer.mutateAsync}
          onCancel={() => setAnswering(false)}
        />
      ) : mayWrite ? (
        <Group gap={4}>
          <Button variant="subtle" size="compact-xs" onClick={() => setAnswering(true)}>
            {words.answer}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            color="gray"
            loading={settle.isPending}
            onClick={() => settle.mutate(isOpen(thread))}
          >
            {isOpen(thread) ? words.resolve : words.reopen}
          </Button>
        </Group>
      ) : null}
    </article>
  )
}

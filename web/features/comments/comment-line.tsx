import { ActionIcon, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { CommentView } from '../../../src/http/contract/comment.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { CommentForm } from './comment-form.tsx'
import { commentCalls } from './comment-queries.ts'

const words = reviewTexts.comments

interface CommentLineProps {
  readonly id: string
  readonly comment: CommentView
  /** Whether somebody answered it, so that it stays. */
  readonly isAnswered: boolean
}

/** One remark: who, when, what; its author may word it anew or take it away. */
export const CommentLine = ({ id, comment, isAnswered }: CommentLineProps) => {
  const [editing, setEditing] = useState(false)
  const calls = commentCalls(id)
  const undo = useUndo()
  const change = useAction({
    run: (text: string) => calls.change(comment.comment_id, { text }),
    after: () => setEditing(false),
  })
  const remove = useAction({
    run: () => calls.remove(comment.comment_id),
    after: () => {
      const { text, sentence, reply_to } = comment
      undo({ said: words.removed, undo: () => calls.add({ text, sentence, reply_to }) })
    },
  })
  return (
    <li className="comment" data-comment={comment.comment_id}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} truncate>
          {comment.by}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Text size="xs" c="dimmed" component="span">
            <Instant at={comment.at} size="xs" /> {comment.edited_at === null ? '' : `(${words.edited})`}
          </Text>
          {comment.mine && !editing ? (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`${words.edit} …`}>
                  <IconDots size={15} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setEditing(true)}>{words.edit}</Menu.Item>
                {isAnswered ? null : <Menu.Item onClick={() => remove.mutate()}>{words.remove}</Menu.Item>}
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </Group>
      </Group>
      {editing ? (
        <CommentForm
          label={words.label}
          send={words.save}
          begin={comment.text}
          focus={1}
          error={change.error}
          isSending={change.isPending}
          onSend={change.mutateAsync}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="comment-text" dir="auto">
          {comment.text}
        </p>
      )}
    </li>
  )
}

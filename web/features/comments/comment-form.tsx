import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { commentCharacters } from '../../../src/domain/desk/comment.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'

const words = reviewTexts.comments

interface CommentFormProps {
  readonly label: string
  readonly send: string
  readonly begin?: string
  readonly error: unknown
  readonly isSending: boolean
  /** Grows whenever the field is to have the focus. */
  readonly focus?: number
  readonly onSend: (text: string) => Promise<unknown>
  readonly onCancel?: () => void
}

/** A field for a remark. Mod+Enter sends it; what could not be sent stays. */
export const CommentForm = (props: CommentFormProps) => {
  const { label, send, begin = '', error, isSending, focus = 0, onSend, onCancel } = props
  const [text, setText] = useState(begin)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus > 0) field.current?.focus()
  }, [focus])
  const isEmpty = text.trim() === ''
  const go = () => {
    if (isEmpty || isSending) return
    void onSend(text).then(
      () => setText(''),
      () => undefined,
    )
  }
  return (
    <Stack gap={6}>
      <Textarea
        ref={field}
        label={label}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={commentCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go()
          if (event.key === 'Escape') onCancel?.()
        }}
      />
      {error ? <ProblemAlert error={error} /> : null}
      <Group gap="xs" justify="flex-end">
        {onCancel ? (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {texts.common.back}
          </Button>
        ) : null}
        <Button size="compact-sm" loading={isSending} disabled={isEmpty} onClick={go}>
          {send === '' ? words.send : send}
        </Button>
      </Group>
    </Stack>
  )
}

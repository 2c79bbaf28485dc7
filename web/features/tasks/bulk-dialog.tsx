import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { useOpenedLate } from '../../ui/use-opened-late.ts'
import { countsByFate, fates } from './cancel-fates.ts'

const words = tasksTexts.bulk

/** What is asked about before it is done. */
export type AskedAction = Exclude<BulkAction, 'retry'>

/** As many titles as are read before a click. */
const mostTitles = 5

interface BulkDialogProps {
  /** Closed when null. */
  readonly action: AskedAction | null
  /** The books it concerns. */
  readonly books: readonly ListedSubmission[]
  readonly onClose: () => void
  readonly onSend: (reason: string | null) => void
}

interface Asked {
  readonly action: AskedAction
  readonly books: BulkDialogProps['books']
}

const said = {
  cancel: { title: words.cancelTitle, text: words.cancelText, color: 'red', button: texts.action.cancel },
  approve: { title: words.approveTitle, text: words.approveText, color: 'pine', button: texts.action.approve },
} as const

/** What becomes of books that are cancelled, by where they stand now. */
const Fates = ({ books }: { books: readonly ListedSubmission[] }) => {
  const counts = countsByFate(books)
  return (
    <List size="sm" spacing={4}>
      {fates.map((fate) =>
        counts[fate] === 0 ? null : <List.Item key={fate}>{words.fates[fate](counts[fate])}</List.Item>,
      )}
    </List>
  )
}

const ApprovalMeans = () => (
  <List size="sm" spacing={4}>
    {Object.entries(words.approval).map(([name, sentence]) => (
      <List.Item key={name}>{sentence}</List.Item>
    ))}
  </List>
)

const Titles = ({ books }: { books: readonly ListedSubmission[] }) => {
  const more = books.length - mostTitles
  return (
    <Text size="sm" c="dimmed">
      {books.slice(0, mostTitles).map(({ submission_id: id, book: { title } }, place) => (
        <span key={id}>
          {place > 0 ? ' · ' : ''}
          <bdi>{title}</bdi>
        </span>
      ))}
      {more > 0 ? ` ${words.andMore(wholeNumber(more))}` : ''}
    </Text>
  )
}

/** Asks before many books are cancelled or approved, and lists what will happen. */
export const BulkDialog = ({ action, books, onClose, onSend }: BulkDialogProps) => {
  const opened = useOpenedLate(action !== null)
  const [reason, setReason] = useState('')
  // While it closes it says what it said.
  const [former, keep] = useState<Asked>({ action: 'cancel', books: [] })
  const shown = action === null ? former : { action, books }
  const leave = (then: () => void) => {
    keep(shown)
    then()
  }
  const { title, text, color, button } = said[shown.action]
  return (
    <Modal
      opened={opened}
      onClose={() => leave(onClose)}
      onExitTransitionEnd={() => setReason('')}
      title={title(shown.books.length)}
      centered
    >
      <Stack gap="md">
        <Titles books={shown.books} />
        {shown.action === 'cancel' ? <Fates books={shown.books} /> : <ApprovalMeans />}
        <Text size="sm">{text}</Text>
        <Textarea
          label={`${words.reason} (${texts.common.optional})`}
          description={words.reasonHelp}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => leave(onClose)}>
            {texts.common.back}
          </Button>
          <Button color={color} onClick={() => leave(() => onSend(reason.trim() === '' ? null : reason.trim()))}>
            {button}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

import { Button, CloseButton, Group, Paper, Text } from '@mantine/core'
import { IconCircleCheck, IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { tasksTexts } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { type LongWork, UnderWay } from './under-way.tsx'
import { mostSelected } from './use-every-book.ts'
import type { Picked } from './use-picked.ts'

const words = tasksTexts.bulk

const buttons = [
  { action: 'retry', sign: IconRefresh, color: 'pine' },
  { action: 'approve', sign: IconCircleCheck, color: 'pine' },
  { action: 'cancel', sign: IconX, color: 'red' },
] as const satisfies readonly { action: BulkAction; sign: unknown; color: string }[]

/** Those among some books to which something can be done. */
export const booksFor = (books: readonly ListedSubmission[], action: BulkAction): readonly ListedSubmission[] =>
  books.filter(({ actions }) => actions.includes(action))

/** The ids of those among some books to which something can be done. */
export const idsFor = (books: readonly ListedSubmission[], action: BulkAction): readonly string[] =>
  booksFor(books, action).map(({ submission_id: id }) => id)

const offerOf = (total: number | null): string => {
  if (total === null) return tasksTexts.every.selectMatching
  return total > mostSelected
    ? tasksTexts.every.selectNewest(wholeNumber(mostSelected), wholeNumber(total))
    : tasksTexts.every.select(wholeNumber(total))
}

interface BulkBarProps {
  readonly picked: Picked
  /** What goes on about many books; null for nothing. */
  readonly work: LongWork | null
  /** What is being done at this moment, also where it is over soon. */
  readonly doing: BulkAction | null
  /** How many the filter means in all; null where only the server could count them. */
  readonly total: number | null
  readonly onAct: (action: BulkAction) => void
  /** Selects all that match; null where all of them are selected, or not even those that are shown. */
  readonly onEvery: (() => void) | null
}

const Choices = ({ picked, doing, total, onAct, onEvery }: Omit<BulkBarProps, 'work'>) => (
  <Group gap="xs" className="bulk-line">
    <CloseButton size="sm" aria-label={words.clear} onClick={picked.clear} />
    <Text size="sm" fw={550} role="status" className="bulk-count">
      {words.selected(picked.chosen.length, wholeNumber(picked.chosen.length))}
    </Text>
    {onEvery ? (
      <Button size="xs" variant="subtle" onClick={onEvery}>
        {offerOf(total)}
      </Button>
    ) : null}
    {buttons.map(({ action, sign: Sign, color }) => {
      const count = booksFor(picked.chosen, action).length
      return count === 0 ? null : (
        <Button
          key={action}
          size="xs"
          variant="light"
          color={color}
          leftSection={<Sign size={15} aria-hidden />}
          loading={doing === action}
          onClick={() => onAct(action)}
        >
          {words[action](count)}
        </Button>
      )
    })}
  </Group>
)

/** Keeps the focus in the bar when the button that had it makes way for others. */
const useFocusInBar = (working: boolean) => {
  const bar = useRef<HTMLElement>(null)
  const had = useRef(false)
  useEffect(() => {
    if (had.current && document.activeElement === document.body) bar.current?.focus({ preventScroll: true })
    had.current = working && (bar.current?.contains(document.activeElement) ?? false)
  }, [working])
  return {
    bar,
    onClick: () => {
      had.current = true
    },
  }
}

/** What can be done to the selected books, with how many it concerns, or how far it is; in place only while there is something to say. */
export const BulkBar = ({ work, ...props }: BulkBarProps) => {
  const { bar, onClick } = useFocusInBar(work !== null)
  return props.picked.some || work ? (
    <Paper
      ref={bar}
      component="section"
      tabIndex={-1}
      aria-label={words.label}
      className="bulk-bar"
      shadow="md"
      p="xs"
      onClick={onClick}
    >
      {work ? <UnderWay work={work} /> : <Choices {...props} />}
    </Paper>
  ) : null
}

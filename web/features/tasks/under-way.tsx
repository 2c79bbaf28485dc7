import { Button, Group, Progress, Text } from '@mantine/core'
import { tasksTexts } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { pieceOfBooks } from './act-in-pieces.ts'
import type { BulkDoing } from './use-bulk.ts'
import { type EveryBookDoing, mostSelected } from './use-every-book.ts'

const words = tasksTexts.bulk

/** Something long that goes on about many books, and how to stop it. */
export interface LongWork {
  readonly said: string
  /** 0 to 100; null where nobody knows how much there is. */
  readonly percent: number | null
  readonly stop: () => void
}

interface Doings {
  readonly bulk: BulkDoing
  readonly every: EveryBookDoing
  /** How many the filter means in all; null where only the server could count them. */
  readonly total: number | null
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 100 : Math.min(100, (part / whole) * 100))

/** What goes on long enough to be watched; null for nothing, and for what is over in a moment. */
export const underWayOf = ({ bulk, every, total }: Doings): LongWork | null => {
  if (every.read !== null) {
    const wanted = total === null ? null : Math.min(total, mostSelected)
    return {
      said: tasksTexts.every.reading(wholeNumber(every.read), wanted === null ? null : wholeNumber(wanted)),
      percent: wanted === null ? null : shareOf(every.read, wanted),
      stop: every.stop,
    }
  }
  if (!bulk.underWay || bulk.underWay.of <= pieceOfBooks) return null
  const { action, done, of } = bulk.underWay
  return {
    said: words.underWay[action](wholeNumber(done), wholeNumber(of)),
    percent: shareOf(done, of),
    stop: bulk.stop,
  }
}

/** How far something long is, with a way to stop it. */
export const UnderWay = ({ work: { said, percent, stop } }: { work: LongWork }) => (
  <Group gap="sm" className="bulk-line">
    <Text size="sm" fw={550} role="status" className="bulk-count">
      {said}
    </Text>
    <Progress
      className="bulk-progress"
      value={percent ?? 100}
      animated={percent === null}
      striped={percent === null}
      aria-label={said}
    />
    <Button size="xs" variant="default" onClick={stop}>
      {words.stop}
    </Button>
  </Group>
)

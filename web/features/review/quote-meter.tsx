import { Progress, Text } from '@mantine/core'
import type { QuotedWords } from '../../../src/domain/article/article.ts'
import { reviewTexts } from '../../texts/review.ts'

const words = reviewTexts.quoted

interface QuoteMeterProps {
  readonly sourceId: string
  /** Words that one article may quote of this source. */
  readonly allowed: number
  /** What the article quotes, by source; undefined where nobody counted. */
  readonly quoted: readonly QuotedWords[] | undefined
}

/** How many words of a source an article quotes, and how many it may. */
export const QuoteMeter = ({ sourceId, allowed, quoted }: QuoteMeterProps) => {
  const used = quoted && (quoted.find(({ source_id }) => source_id === sourceId)?.words ?? 0)
  if (used === undefined || (allowed === 0 && used === 0))
    return (
      <Text size="xs" c="dimmed" mt={6}>
        {words.allowed(allowed)}
      </Text>
    )
  const isOver = used > allowed
  return (
    <div className="quote-meter">
      <Text size="xs" c={isOver ? 'red' : 'dimmed'}>
        {words.used(used, allowed)}
      </Text>
      {allowed === 0 ? null : (
        <Progress
          size={4}
          value={Math.min(100, (100 * used) / allowed)}
          color={isOver ? 'red' : 'pine'}
          aria-label={words.used(used, allowed)}
        />
      )}
    </div>
  )
}

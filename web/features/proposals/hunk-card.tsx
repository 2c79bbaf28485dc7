import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { diffWordsWithSpace } from 'diff'
import { reviewTexts } from '../../texts/review.ts'
import { ChangeOfText } from '../../ui/change-of-text.tsx'

const words = reviewTexts.proposal
const labels = { before: words.removedWords, after: words.addedWords }

/** What was decided about a change. */
export type Decision = 'accepted' | 'rejected' | 'undecided'

interface HunkCardProps {
  readonly number: number
  readonly total: number
  readonly before: string
  readonly after: string
  readonly decision: Decision
  readonly isCurrent: boolean
  readonly onDecide: (decision: Decision) => void
  readonly onFocus: () => void
}

/** Below this share of common words two wordings are read one after the other. */
const leastCommon = 0.35

/** One wording beside the other, word by word where they are alike. */
export const wordsBetween = (before: string, after: string) => {
  if (before === '' || after === '') return null
  const parts = diffWordsWithSpace(before, after)
  const common = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0)
  if (common / Math.max(before.length, after.length) < leastCommon) return null
  return parts.map(({ value, added, removed }) => ({
    text: value,
    in: added ? ('right' as const) : removed ? ('left' as const) : ('both' as const),
  }))
}

/** A change of a section, to be taken or left. */
export const HunkCard = (props: HunkCardProps) => {
  const { number, total, decision, isCurrent, onDecide, onFocus } = props
  const [before, after] = [props.before.trim(), props.after.trim()]
  const toggled = (wanted: Decision) => (decision === wanted ? 'undecided' : wanted)
  return (
    <section
      className="hunk"
      id={`hunk-${number}`}
      aria-label={words.hunk(number, total)}
      data-decision={decision}
      data-current={isCurrent}
      onFocus={onFocus}
    >
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="xs" c="dimmed">
          {words.hunk(number, total)} · {words[decision]}
        </Text>
        <Group gap={6}>
          <Button
            size="compact-xs"
            variant={decision === 'accepted' ? 'filled' : 'default'}
            aria-pressed={decision === 'accepted'}
            leftSection={<IconCheck size={13} aria-hidden />}
            onClick={() => onDecide(toggled('accepted'))}
          >
            {words.accept}
          </Button>
          <Button
            size="compact-xs"
            variant={decision === 'rejected' ? 'filled' : 'default'}
            color="gray"
            aria-pressed={decision === 'rejected'}
            leftSection={<IconX size={13} aria-hidden />}
            onClick={() => onDecide(toggled('rejected'))}
          >
            {words.reject}
          </Button>
        </Group>
      </Group>
      <ChangeOfText
        before={before === '' ? null : before}
        after={after === '' ? null : after}
        words={wordsBetween(before, after)}
        labels={labels}
      />
    </section>
  )
}

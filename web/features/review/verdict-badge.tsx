import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconMinus, IconPencil, IconQuestionMark } from '@tabler/icons-react'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import type { ShownVerdict } from './shown-verdict.ts'

/** The colour and sign of each verdict. */
export const verdictLooks = {
  supported: { color: 'pine', sign: IconCircleCheck },
  weak: { color: 'orange', sign: IconQuestionMark },
  unsupported: { color: 'red', sign: IconAlertTriangle },
  exempt: { color: 'gray', sign: IconMinus },
  own: { color: 'blue', sign: IconPencil },
} as const satisfies Record<ShownVerdict, unknown>

/** A verdict in a word, said of one sentence or of several. */
export const verdictTitle = (verdict: ShownVerdict, count = 1): string => {
  if (verdict === 'own') return reviewTexts.own
  return count === 1 ? texts.verdict[verdict].title : texts.verdict[verdict].many
}

/** A verdict in a sentence. */
export const verdictMeaning = (verdict: ShownVerdict): string =>
  verdict === 'own' ? reviewTexts.ownWhat : texts.verdict[verdict].what

/** How well a sentence is carried, by colour, sign and word. */
export const VerdictBadge = ({ verdict, count }: { verdict: ShownVerdict; count?: number }) => {
  const { color, sign: Sign } = verdictLooks[verdict]
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Sign size={13} aria-hidden />} data-verdict={verdict}>
      {count === undefined ? '' : `${count} `}
      {verdictTitle(verdict, count)}
    </Badge>
  )
}

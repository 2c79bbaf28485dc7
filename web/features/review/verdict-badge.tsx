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

/** A verdict in a word. */
export const verdictTitle = (verdict: ShownVerdict): string =>
  verdict === 'own' ? reviewTexts.own : texts.verdict[verdict].title

/** A verdict in a sentence. */
export const verdictMeaning = (verdict: ShownVerdict): string =>
  verdict === 'own' ? reviewTexts.ownWhat : texts.verdict[verdict].what

/** How well a sentence is carried, by colour, sign and word. */
export const VerdictBadge = ({ verdict, count }: { verdict: ShownVerdict; count?: number }) => {
  const { color, sign: Sign } = verdictLooks[verdict]
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Sign size={13} aria-hidden />} data-verdict={verdict}>
      {count === undefined ? '' : `${count} `}
      {verdictTitle(verdict)}
    </Badge>
  )
}

import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react'
import type { SupportVerdict } from '../../../src/domain/article/article.ts'
import { texts } from '../../texts/index.ts'

const looks = {
  supported: { color: 'pine', sign: IconCircleCheck },
  weak: { color: 'orange', sign: IconQuestionMark },
  unsupported: { color: 'red', sign: IconAlertTriangle },
  exempt: { color: 'gray', sign: IconMinus },
} as const satisfies Record<SupportVerdict, unknown>

/** How well a sentence is carried, by colour, sign and word. */
export const VerdictBadge = ({ verdict, count }: { verdict: SupportVerdict; count?: number }) => {
  const { color, sign: Sign } = looks[verdict]
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Sign size={13} aria-hidden />} data-verdict={verdict}>
      {count === undefined ? '' : `${count} `}
      {texts.verdict[verdict].title}
    </Badge>
  )
}

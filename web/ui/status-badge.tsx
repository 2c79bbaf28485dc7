import { Badge, type MantineColor } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconArchive,
  IconBook2,
  IconCircleCheck,
  IconClock,
  IconEye,
  IconHelpHexagon,
  IconWorldCheck,
} from '@tabler/icons-react'
import type { Status } from '../../src/domain/status.ts'
import { texts } from '../texts/first.ts'

const looks: Readonly<Record<Status, { color: MantineColor; icon: Icon }>> = {
  pending_scrape: { color: 'gray', icon: IconClock },
  scraped: { color: 'gray', icon: IconBook2 },
  pending_context: { color: 'gray', icon: IconClock },
  context_generated: { color: 'gray', icon: IconBook2 },
  pending_article: { color: 'gray', icon: IconClock },
  article_generated: { color: 'gray', icon: IconBook2 },
  ready_for_review: { color: 'blue', icon: IconEye },
  approved: { color: 'pine', icon: IconCircleCheck },
  published: { color: 'pine', icon: IconWorldCheck },
  needs_sources: { color: 'orange', icon: IconHelpHexagon },
  failed: { color: 'red', icon: IconAlertTriangle },
  cancelled: { color: 'gray', icon: IconArchive },
}

/** Where a submission stands, in words, with a sign of its own beside the colour. */
export const StatusBadge = ({ status, size = 'md' }: { status: Status; size?: 'sm' | 'md' | 'lg' }) => {
  const { color, icon: Sign } = looks[status]
  return (
    <Badge
      color={color}
      variant="light"
      size={size}
      tt="none"
      fw={550}
      leftSection={<Sign size={13} aria-hidden />}
      data-status={status}
    >
      {texts.status[status]}
    </Badge>
  )
}

import { Button } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { reviewTexts } from '../../texts/review.ts'

interface WriteAnewProps {
  readonly heading: string
  readonly onClick: () => void
}

/** The way to write one section anew, beside its heading. */
export const WriteAnew = ({ heading, onClick }: WriteAnewProps) => (
  <Button
    aria-label={reviewTexts.proposal.openFor(heading)}
    className="write-anew"
    variant="subtle"
    color="gray"
    size="compact-xs"
    leftSection={<IconSparkles size={14} aria-hidden />}
    onClick={onClick}
  >
    {reviewTexts.proposal.open}
  </Button>
)

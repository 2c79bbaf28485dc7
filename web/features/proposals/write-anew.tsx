import { Button } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { reviewTexts } from '../../texts/review.ts'

/** The way to write one section anew, beside its heading. */
export const WriteAnew = ({ onClick }: { onClick: () => void }) => (
  <Button
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

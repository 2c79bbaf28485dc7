import { ActionIcon, Button } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { reviewTexts } from '../../texts/review.ts'

const words = reviewTexts.proposal

interface WriteAnewProps {
  readonly heading: string
  /** Whether there is room for a sign only. */
  readonly isShort?: boolean
  readonly onClick: () => void
}

/** The way to write one section anew, beside its heading. */
export const WriteAnew = ({ heading, isShort = false, onClick }: WriteAnewProps) => {
  const name = words.openFor(heading)
  return isShort ? (
    <ActionIcon aria-label={name} title={words.open} variant="subtle" color="gray" size="sm" onClick={onClick}>
      <IconSparkles size={15} aria-hidden />
    </ActionIcon>
  ) : (
    <Button
      aria-label={name}
      className="write-anew"
      variant="subtle"
      color="gray"
      size="compact-xs"
      leftSection={<IconSparkles size={14} aria-hidden />}
      onClick={onClick}
    >
      {words.open}
    </Button>
  )
}

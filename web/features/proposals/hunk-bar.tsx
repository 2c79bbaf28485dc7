import { Button, Group } from '@mantine/core'
import { IconChecks, IconRefresh, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { reviewTexts } from '../../texts/review.ts'
import type { Decision } from './hunk-card.tsx'

const words = reviewTexts.proposal

interface HunkBarProps {
  /** How many changes there are, and how many of them are accepted. */
  readonly count: number
  readonly accepted: number
  /** Whether every change is rejected. */
  readonly isLeft: boolean
  readonly isTaking: boolean
  readonly onDecideAll: (decision: Decision) => void
  readonly onAgain: () => void
  readonly onTake: () => void
}

interface SideProps {
  readonly name: string
  readonly sign: ReactNode
  readonly onClick: () => void
}

/** A button that is its sign alone where there is little room. */
const Side = ({ name, sign, onClick }: SideProps) => (
  <Button variant="default" size="xs" title={name} leftSection={sign} className="hunk-side" onClick={onClick}>
    <span className="hunk-side-name">{name}</span>
  </Button>
)

/** What is done with all changes at once: in one line, on a phone, too. */
export const HunkBar = ({ count, accepted, isLeft, isTaking, onDecideAll, onAgain, onTake }: HunkBarProps) => (
  <Group justify="space-between" wrap="nowrap" gap="xs" className="hunk-bar">
    <Group gap="xs" wrap="nowrap">
      {count === 0 ? null : (
        <>
          <Side
            name={words.acceptAll}
            sign={<IconChecks size={15} aria-hidden />}
            onClick={() => onDecideAll('accepted')}
          />
          <Side name={words.rejectAll} sign={<IconX size={15} aria-hidden />} onClick={() => onDecideAll('rejected')} />
        </>
      )}
      <Side name={words.again} sign={<IconRefresh size={15} aria-hidden />} onClick={onAgain} />
    </Group>
    {count === 0 ? null : (
      <Button
        disabled={accepted === 0 && !isLeft}
        loading={isTaking}
        variant={isLeft ? 'default' : 'filled'}
        onClick={onTake}
      >
        {isLeft ? words.leave : words.take(accepted)}
      </Button>
    )}
  </Group>
)

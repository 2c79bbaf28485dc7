import { Alert, Stack, Text } from '@mantine/core'
import { IconInfoCircle, IconLock } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { spokenFinding, spokenNote } from '../../texts/judged.ts'
import { reviewTexts } from '../../texts/review.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { dollars } from '../../ui/numbers.ts'
import { HunkBar } from './hunk-bar.tsx'
import { type Decision, HunkCard } from './hunk-card.tsx'
import { changesAmong, stretchesOf, withAccepted } from './hunks.ts'
import type { Taken } from './use-settling.ts'

const words = reviewTexts.proposal

interface ProposalReviewProps {
  readonly proposal: ProposalView
  /** The section as it stands now. */
  readonly present: string
  readonly isTaking: boolean
  readonly onTake: (taken: Taken) => void
  /** Called when every one of so many changes was rejected. */
  readonly onLeave: (changes: number) => void
  readonly onAgain: () => void
}

const Told = ({ proposal }: Pick<ProposalReviewProps, 'proposal'>) => {
  const { note, locked, told, cost_micro_usd: cost, made_by: maker } = proposal
  const findings = new Set(told?.findings.map(spokenFinding) ?? proposal.findings)
  return (
    <Stack gap="xs">
      {note ? (
        <Alert color="orange" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {spokenNote(note, told?.note)}
        </Alert>
      ) : null}
      <Text size="sm" c="dimmed">
        {words.by(maker.replace(/^model:/, ''))} {cost === null || cost === 0 ? '' : words.cost(dollars(cost))}
        {locked.length === 0 ? null : (
          <>
            {' '}
            <IconLock size={13} aria-hidden /> {words.locked(locked.length)}.
          </>
        )}
      </Text>
      {findings.size === 0 ? null : (
        <Alert color="orange" variant="light" title={words.findings}>
          <ul className="reasons">
            {[...findings].map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Alert>
      )}
    </Stack>
  )
}

/** What is decided about each change, and the change that keys are meant for. */
const useDecisions = (count: number) => {
  const [decisions, setDecisions] = useState<Readonly<Record<number, Decision>>>({})
  const [current, setCurrent] = useState(0)
  const decide = (number: number, decision: Decision) => setDecisions((before) => ({ ...before, [number]: decision }))
  const go = (by: number) => {
    const next = Math.min(count - 1, Math.max(0, current + by))
    setCurrent(next)
    document.getElementById(`hunk-${next + 1}`)?.scrollIntoView({ block: 'nearest' })
  }
  const decideCurrent = (decision: Decision) => {
    decide(current, decision)
    go(1)
  }
  useKeys(
    [
      { keys: ['j', 'ArrowDown'], label: words.nextHunk, run: () => go(1) },
      { keys: ['k', 'ArrowUp'], label: words.previousHunk, run: () => go(-1) },
      { keys: 'y', label: words.accept, run: () => decideCurrent('accepted') },
      { keys: 'x', label: words.reject, run: () => decideCurrent('rejected') },
    ],
    'dialog',
  )
  const decideAll = (decision: Decision) =>
    setDecisions(Object.fromEntries(Array.from({ length: count }, (_, number) => [number, decision])))
  const of = (number: number): Decision => decisions[number] ?? 'undecided'
  return { of, decide, decideAll, current, setCurrent }
}

/** A section written anew beside what it was: each change is taken or left. */
export const ProposalReview = ({ proposal, present, isTaking, onTake, onLeave, onAgain }: ProposalReviewProps) => {
  const stretches = useMemo(() => stretchesOf(present, proposal.after), [present, proposal.after])
  const changes = changesAmong(stretches)
  const decisions = useDecisions(changes.length)
  const numbers = changes.map(({ number }) => number)
  const accepted = new Set(numbers.filter((number) => decisions.of(number) === 'accepted'))
  const isLeft = numbers.length > 0 && numbers.every((number) => decisions.of(number) === 'rejected')
  return (
    <Stack gap="md">
      <Told proposal={proposal} />
      {changes.length === 0 ? <Text size="sm">{words.same}</Text> : null}
      <div className="hunks">
        {stretches.map((stretch, place) =>
          stretch.kind === 'same' ? (
            <p
              key={`same/${place === 0 ? 'first' : stretches[place - 1]?.kind}/${stretch.text}`}
              className="hunk-same"
              dir="auto"
            >
              {stretch.text.trim()}
            </p>
          ) : (
            <HunkCard
              key={stretch.number}
              number={stretch.number + 1}
              total={changes.length}
              before={stretch.before}
              after={stretch.after}
              decision={decisions.of(stretch.number)}
              isCurrent={decisions.current === stretch.number}
              onDecide={(decision) => decisions.decide(stretch.number, decision)}
              onFocus={() => decisions.setCurrent(stretch.number)}
            />
          ),
        )}
      </div>
      <HunkBar
        count={changes.length}
        accepted={accepted.size}
        isLeft={isLeft}
        isTaking={isTaking}
        onDecideAll={decisions.decideAll}
        onAgain={onAgain}
        onTake={() =>
          isLeft
            ? onLeave(changes.length)
            : onTake({
                section: withAccepted(stretches, accepted),
                accepted: accepted.size,
                changes: changes.length,
              })
        }
      />
    </Stack>
  )
}

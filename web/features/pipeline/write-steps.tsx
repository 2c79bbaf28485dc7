import { NumberInput, SegmentedControl, Switch } from '@mantine/core'
import { useState } from 'react'
import { mostRepairRounds, mostSecondOpinions } from '../../../src/domain/pipeline-settings.ts'
import { pipelineTexts as words } from '../../texts/settings.ts'
import { NamedChoice } from '../../ui/named-choice.tsx'
import type { StepProps } from './step-props.ts'

const spoken = (name: string, on: boolean): string => `${name}: ${on ? words.on : words.off}`

/** What of the writing can be turned off. */
export const WriteStep = ({ view, change }: StepProps) => (
  <>
    <Switch
      label={words.ownPosts}
      description={words.ownPostsHelp}
      checked={view.settings.own_posts}
      onChange={({ currentTarget: { checked } }) =>
        change({ to: { own_posts: checked }, said: spoken(words.ownPosts, checked) })
      }
    />
    <Switch
      label={words.questions}
      description={words.questionsHelp}
      checked={view.settings.questions}
      onChange={({ currentTarget: { checked } }) =>
        change({ to: { questions: checked }, said: spoken(words.questions, checked) })
      }
    />
  </>
)

const rounds = Array.from({ length: mostRepairRounds + 1 }, (_, count) => count)
const roundsName = (count: number): string => (count === 0 ? words.none : words.rounds(count))

const RepairRounds = ({ view, change }: StepProps) => (
  <NamedChoice label={words.repairs} help={words.repairsHelp}>
    {(name) => (
      <SegmentedControl
        aria-labelledby={name}
        size="xs"
        value={String(view.settings.repair_rounds)}
        data={rounds.map((count) => ({ value: String(count), label: roundsName(count) }))}
        onChange={(next) =>
          change({ to: { repair_rounds: Number(next) }, said: `${words.repairs}: ${roundsName(Number(next))}` })
        }
      />
    )}
  </NamedChoice>
)

/** A number is stored when it is left, not while it is typed. */
const SecondOpinion = ({ view, change }: StepProps) => {
  const stored = view.settings.second_opinion_sentences
  const [typed, setTyped] = useState<number | string>(stored)
  const [known, setKnown] = useState(stored)
  if (known !== stored) {
    setKnown(stored)
    setTyped(stored)
  }
  const store = () => {
    const count = typeof typed === 'number' ? typed : 0
    setTyped(count)
    if (count === stored) return
    change({ to: { second_opinion_sentences: count }, said: `${words.secondOpinion}: ${count}` })
  }
  return (
    <NumberInput
      label={`${words.secondOpinion}: ${words.sentences}`}
      description={words.secondOpinionHelp}
      value={typed}
      min={0}
      max={mostSecondOpinions}
      allowDecimal={false}
      allowNegative={false}
      onChange={setTyped}
      onBlur={store}
    />
  )
}

/** What of the checking can be turned off, or done more often. */
export const CheckStep = (props: StepProps) => (
  <>
    <RepairRounds {...props} />
    <SecondOpinion {...props} />
  </>
)

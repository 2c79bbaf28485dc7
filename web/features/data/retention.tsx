import { Button, NumberInput, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RetentionPolicy } from '../../../src/domain/retention.ts'
import type { RetentionCount } from '../../../src/http/contract/data.ts'
import { answerOf, api } from '../../api/client.ts'
import { retentionDueQuery, retentionQuery } from '../../api/data-queries.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { dataTexts as words } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { Loading } from '../../ui/loading.tsx'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { daysTyped, isSamePolicy, type KeptKind, keptKinds } from './retention-draft.ts'

interface KeptProps {
  readonly kind: KeptKind
  readonly days: number | null
  /** How many would go by what is stored; null while that is counted. */
  readonly due: number | null
  readonly reason: string | undefined
  readonly onDays: (days: number | null) => void
}

const Kept = ({ kind, days, due, reason, onDays }: KeptProps) => (
  <li className="version-row wrapping-row">
    <div>
      <Text fw={600} size="sm">
        {words.kinds[kind].title}
      </Text>
      <Text size="sm" c="dimmed">
        {words.kinds[kind].text}
      </Text>
      <Text size="sm" className={due ? 'sign-warn' : 'sign-quiet'}>
        {due === null ? ' ' : due > 0 ? words.due(wholeNumber(due)) : words.noneDue}
      </Text>
    </div>
    <NumberInput
      aria-label={`${words.kinds[kind].title}: ${words.days}`}
      placeholder={words.forEver}
      suffix={` ${words.days.toLowerCase()}`}
      w={150}
      min={1}
      max={36_500}
      allowDecimal={false}
      value={days ?? ''}
      error={reason}
      onChange={(typed) => onDays(daysTyped(typed))}
    />
  </li>
)

const RetentionForm = ({ stored, due }: { stored: RetentionPolicy; due: RetentionCount | undefined }) => {
  const [changed, change] = useState<Partial<RetentionPolicy>>({})
  const draft = { ...stored, ...changed }
  const save = useAction({
    run: () => answerOf(api.PUT('/api/config/retention', { body: draft })),
    said: words.saved,
    after: () => change({}),
  })
  const reasons = fieldReasons(save.error)
  const isSame = isSamePolicy(stored, draft)
  return (
    <ActionForm
      action={save}
      buttons={
        <>
          <Button variant="default" disabled={isSame} onClick={() => change({})}>
            {words.undo}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={isSame}>
            {texts.common.save}
          </Button>
        </>
      }
    >
      <ul className="plain-list">
        {keptKinds.map((kind) => (
          <Kept
            key={kind}
            kind={kind}
            days={draft[kind]}
            due={due?.[kind] ?? null}
            reason={reasons[kind]}
            onDays={(days) => change((before) => ({ ...before, [kind]: days }))}
          />
        ))}
      </ul>
    </ActionForm>
  )
}

/** How long each kind of data is kept, and how much of it is due. */
export const Retention = () => {
  const stored = useQuery(retentionQuery())
  const due = useQuery(retentionDueQuery())
  if (stored.isPending) return <Loading rows={7} />
  if (stored.isError) return <ProblemAlert error={stored.error} onRetry={() => void stored.refetch()} />
  return (
    <>
      {due.isError ? <ProblemAlert error={due.error} onRetry={() => void due.refetch()} /> : null}
      <RetentionForm stored={stored.data} due={due.data} />
    </>
  )
}

import { Button, Group, NumberInput, Progress, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { Budget } from '../../../src/domain/budget.ts'
import type { BudgetView } from '../../../src/http/contract/costs.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { dollarSign, dollars, wholeNumber } from '../../ui/numbers.ts'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { asDollars, asMicroUsd, percentSpent } from './budget-draft.ts'

const save = (body: Budget) => answerOf(api.PUT('/api/config/budget', { body }))

const capsOf = ({ per_article_micro_usd, per_day_micro_usd, unknown_price }: Budget): Budget => ({
  per_article_micro_usd,
  per_day_micro_usd,
  unknown_price,
})

const SpentToday = ({ view }: { view: BudgetView }) => {
  const { today, per_day_micro_usd: cap } = view
  const spent = dollars(today.cost_micro_usd)
  const percent = percentSpent(today.cost_micro_usd, cap)
  return (
    <div>
      <Group justify="space-between">
        <Text size="sm" fw={550}>
          {words.today}
        </Text>
        <Text size="sm">{cap === null ? spent : words.todayOf(spent, dollars(cap))}</Text>
      </Group>
      <Progress value={percent} color={percent > 90 ? 'red' : 'pine'} mt={4} aria-label={words.today} />
      <Text size="xs" c="dimmed" mt={4}>
        {words.calls(wholeNumber(today.calls))}
        {today.unpriced_calls > 0 ? `, ${words.unpricedCalls(wholeNumber(today.unpriced_calls))}` : ''}
      </Text>
      {view.caps_can_be_held ? null : (
        <Text size="sm" className="sign-warn" mt={4}>
          {words.notHeld(view.unpriced_models.join(', '))}
        </Text>
      )}
    </div>
  )
}

/** What models may cost an article and a day, and what today cost. */
export const BudgetForm = ({ view }: { view: BudgetView }) => {
  const stored = capsOf(view)
  const [draft, setDraft] = useState(stored)
  const undo = useUndo()
  const saving = useAction({
    run: () => save(draft),
    after: () =>
      undo({
        said: words.budgetSaved,
        undo: async () => {
          setDraft(capsOf(await save(stored)))
        },
      }),
  })
  const cap = (name: 'per_article_micro_usd' | 'per_day_micro_usd') => ({
    value: asDollars(draft[name]),
    onChange: (typed: number | string) => setDraft({ ...draft, [name]: asMicroUsd(typed) }),
    description: words.noCap,
    prefix: dollarSign,
    min: 0,
    step: 0.5,
    decimalScale: 4,
    allowNegative: false,
  })
  return (
    <ActionForm
      action={saving}
      buttons={
        <Button type="submit" loading={saving.isPending} disabled={JSON.stringify(draft) === JSON.stringify(stored)}>
          {texts.common.save}
        </Button>
      }
    >
      <SpentToday view={view} />
      <Group grow align="flex-start">
        <NumberInput label={words.perArticle} {...cap('per_article_micro_usd')} />
        <NumberInput label={words.perDay} {...cap('per_day_micro_usd')} />
      </Group>
      <Select
        label={words.unknownPrice}
        value={draft.unknown_price}
        allowDeselect={false}
        data={(['allow', 'refuse'] as const).map((value) => ({ value, label: words.unknownPriceChoices[value] }))}
        onChange={(next) => setDraft({ ...draft, unknown_price: next === 'refuse' ? 'refuse' : 'allow' })}
      />
    </ActionForm>
  )
}

import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { Config, ModelInUse } from '../../../src/http/contract/config.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { modelTexts } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { ModelAnswer } from '../models/model-answer.tsx'
import { useModelTest } from '../models/use-model-test.ts'
import { spokenPrice } from './model-in-use.tsx'
import { type ProviderDraft, ProviderFields } from './provider-fields.tsx'

const words = texts.settings
const offline = 'offline'

interface ModelFormProps {
  readonly config: Config
  readonly onDone?: () => void
  /** Whether the key of a second provider may be kept beside the writer in use. */
  readonly mayKeepKeyOnly?: boolean
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const choicesOf = ({ providers }: Config) => [
  ...providers
    .filter(({ provider }) => provider !== offline)
    .map(({ provider, label }) => ({ value: provider, label })),
  { value: offline, label: words.offline },
]

const spokenResult = (model: ModelInUse): string =>
  model.offline ? words.saved : `${words.works(model.model_name ?? model.provider)} ${spokenPrice(model)}`

const KeyOnly = ({ isChosen, onChange }: { isChosen: boolean; onChange: (isChosen: boolean) => void }) => (
  <Checkbox
    label={modelTexts.keyOnly}
    description={modelTexts.keyOnlyHelp}
    checked={isChosen}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
)

/** What was typed and chosen, and what is sent of it. */
const useModelDraft = (config: Config) => {
  const [provider, setProvider] = useState<string | null>(config.model.offline ? null : config.model.provider)
  const [draft, setDraft] = useState<ProviderDraft>({
    api_key: '',
    model_name: config.model.offline ? '' : (config.model.model_name ?? ''),
    base_url: config.model.base_url ?? '',
  })
  const change = (part: Partial<ProviderDraft>) => setDraft((before) => ({ ...before, ...part }))
  const chosen = config.providers.find((row) => row.provider === provider && row.provider !== offline)
  const choose = (next: string | null) => {
    setProvider(next)
    change({ model_name: '', base_url: config.providers.find((row) => row.provider === next)?.base_url ?? '' })
  }
  const body = {
    provider: provider ?? offline,
    api_key: filled(draft.api_key),
    model_name: filled(draft.model_name),
    base_url: filled(draft.base_url),
  }
  return { provider, chosen, draft, body, choose, change }
}

/** A provider and a key: tried with one call before anything is stored. */
export const ModelForm = ({ config, onDone, mayKeepKeyOnly = false }: ModelFormProps) => {
  const { provider, chosen, draft, body, choose, change } = useModelDraft(config)
  const [keyOnly, setKeyOnly] = useState(false)
  const trial = useModelTest()
  const save = useAction({
    run: () => answerOf(api.PUT('/api/config/model', { body: { ...body, key_only: keyOnly && chosen !== undefined } })),
    said: keyOnly ? words.saved : spokenResult,
    after: () => {
      change({ api_key: '' })
      onDone?.()
    },
  })
  const reasons = fieldReasons(save.error ?? trial.error)
  return (
    <ActionForm
      action={save}
      gap="sm"
      buttons={
        <>
          {chosen ? (
            <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate(body)}>
              {modelTexts.tryIt}
            </Button>
          ) : null}
          <Button type="submit" loading={save.isPending} disabled={provider === null}>
            {provider === offline ? texts.common.save : words.test}
          </Button>
        </>
      }
    >
      <Select
        label={words.provider}
        value={provider}
        placeholder={words.chooseProvider}
        error={reasons['provider']}
        data={choicesOf(config)}
        onChange={(next) => {
          choose(next)
          trial.reset()
        }}
      />
      {chosen ? <ProviderFields row={chosen} draft={draft} reasons={reasons} onChange={change} /> : null}
      {chosen && mayKeepKeyOnly ? <KeyOnly isChosen={keyOnly} onChange={setKeyOnly} /> : null}
      {trial.isError ? <ProblemAlert error={trial.error} /> : null}
      {trial.data ? <ModelAnswer test={trial.data} /> : null}
    </ActionForm>
  )
}

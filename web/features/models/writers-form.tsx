import { Button } from '@mantine/core'
import { useState } from 'react'
import { writingKinds } from '../../../src/domain/writing-kinds.ts'
import type { Provider } from '../../../src/http/contract/config.ts'
import type { Writers } from '../../../src/http/contract/costs.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { WriterRows } from './writer-rows.tsx'

interface WritersFormProps {
  readonly stored: Writers
  readonly providers: readonly Provider[]
}

const save = (body: Writers): Promise<Writers> => answerOf(api.PUT('/api/config/writers', { body }))

/** The offline writer may write a kind alone, and follows nobody. */
const offline = { provider: 'offline', label: texts.settings.offline, default_model: null, models: [] }

/** Who writes which kind of text, and who follows when they fail. */
export const WritersForm = ({ stored, providers }: WritersFormProps) => {
  const [draft, setDraft] = useState(stored)
  const undo = useUndo()
  const saving = useAction({
    run: () => save(draft),
    after: (now) => {
      setDraft(now)
      undo({
        said: words.writersSaved,
        undo: async () => {
          setDraft(await save(stored))
        },
      })
    },
  })
  const setKind = (kind: (typeof writingKinds)[number], writers: Writers['fallbacks']) => {
    const { [kind]: _, ...others } = draft.by_kind
    setDraft({ ...draft, by_kind: writers.length === 0 ? others : { ...others, [kind]: writers } })
  }
  return (
    <ActionForm
      action={saving}
      buttons={
        <Button type="submit" loading={saving.isPending} disabled={JSON.stringify(draft) === JSON.stringify(stored)}>
          {texts.common.save}
        </Button>
      }
    >
      {writingKinds.map((kind) => (
        <WriterRows
          key={kind}
          of={words.kinds[kind].title}
          what={words.kinds[kind].what}
          writers={draft.by_kind[kind] ?? []}
          providers={[...providers, offline]}
          otherwise={words.byDefault}
          onChange={(writers) => setKind(kind, writers)}
        />
      ))}
      <WriterRows
        of={words.fallbacks}
        what={words.fallbacksWhat}
        writers={draft.fallbacks}
        providers={providers}
        otherwise={null}
        onChange={(fallbacks) => setDraft({ ...draft, fallbacks })}
      />
    </ActionForm>
  )
}

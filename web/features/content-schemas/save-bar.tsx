import { Button, Group, Text } from '@mantine/core'
import { contentSchemas } from '../../../src/domain/content-schemas/index.ts'
import { answerOf, api } from '../../api/client.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import type { KeptDraft } from '../../ui/use-kept-draft.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { draftOf, type SchemaDraft } from './schema-draft.ts'

const save = (body: SchemaDraft) => answerOf(api.POST('/api/content-schemas', { body }))

interface SaveBarProps {
  readonly kept: KeptDraft<SchemaDraft>
  readonly stored: SchemaDraft
  readonly hasProblems: boolean
}

/** What can be done with a draft: store it, take a step back, give it up, start from what ships. */
export const SaveBar = ({ kept, stored, hasProblems }: SaveBarProps) => {
  const { draft, isChanged, wasKept, canUndo } = kept
  const undo = useUndo()
  const saving = useAction({
    run: () => save(draft),
    after: ({ version }) => {
      kept.giveUp()
      undo({ said: words.saved(version), undo: () => save(stored) })
    },
  })
  const shipped = contentSchemas.find((one) => one.schema_id === draft.schema_id && one.language === draft.language)
  return (
    <div className="save-bar">
      {saving.isError ? <ProblemAlert error={saving.error} /> : null}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {!isChanged ? words.unchanged : wasKept ? words.kept : words.changed}
        </Text>
        <Group gap="xs">
          {canUndo ? (
            <Button size="xs" variant="subtle" onClick={kept.undo}>
              {words.undo}
            </Button>
          ) : null}
          {isChanged ? (
            <Button size="xs" variant="default" onClick={kept.giveUp}>
              {words.giveUp}
            </Button>
          ) : shipped ? (
            <Button size="xs" variant="default" onClick={() => kept.change(draftOf(shipped))}>
              {words.shipped}
            </Button>
          ) : null}
          <Button
            size="xs"
            loading={saving.isPending}
            disabled={!isChanged || hasProblems}
            onClick={() => saving.mutate()}
          >
            {words.save}
          </Button>
        </Group>
      </Group>
    </div>
  )
}

import { Button, Group, Title } from '@mantine/core'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import { SaveSign } from '../editor/save-sign.tsx'
import { SetAsideWordings } from '../editor/set-aside.tsx'
import type { Edit } from './use-edit.ts'

const words = texts.review

/** The id of the button that takes the focus when somebody leaves the text by its key. */
export const saveButtonId = 'save-version'

interface EditBarProps {
  readonly edit: Edit
  readonly onCompare: () => void
}

/** What is being edited, how it is kept, and the ways to end it. */
export const EditBar = ({ edit, onCompare }: EditBarProps) => {
  const { draft, save } = edit
  return (
    <div className="desk-bar">
      <div>
        <Title order={1} fz="md">
          {editorTexts.editing(draft.article?.version ?? edit.base.version)}
        </Title>
        <SaveSign draft={draft} onCompare={onCompare} />
      </div>
      <Group gap="xs">
        <SetAsideWordings draft={draft} />
        {draft.isUnchanged ? null : (
          <Button variant="subtle" color="gray" onClick={() => void edit.discard()}>
            {words.stopEditing}
          </Button>
        )}
        <Button variant="default" onClick={edit.leave}>
          {texts.common.back}
        </Button>
        <Button
          id={saveButtonId}
          loading={save.isPending}
          disabled={!edit.mayBeSaved}
          onClick={() => save.mutate(true)}
        >
          {words.saveVersion}
        </Button>
      </Group>
    </div>
  )
}

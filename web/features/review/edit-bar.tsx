import { Button, Group, Text } from '@mantine/core'
import { texts } from '../../texts/index.ts'
import type { Edit } from './use-edit.ts'

const words = texts.review

/** What is being edited, and the ways to end it. */
export const EditBar = ({ edit }: { edit: Edit }) => {
  const leave = () => {
    if (edit.isUnchanged || window.confirm(words.discardAsk)) edit.finish()
  }
  return (
    <div className="desk-bar">
      <Text fw={600}>
        {words.edit}: {texts.articles.version(edit.base.version)}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={leave}>
          {edit.isUnchanged ? texts.common.back : words.stopEditing}
        </Button>
        <Button loading={edit.save.isPending} disabled={edit.isUnchanged} onClick={() => edit.save.mutate()}>
          {words.saveVersion}
        </Button>
      </Group>
    </div>
  )
}

import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useOpenedLate } from '../../ui/use-opened-late.ts'
import { type BooksSearch, searchWords } from './status-groups.ts'

const words = tasksTexts.views

interface SaveViewProps {
  readonly opened: boolean
  readonly search: BooksSearch
  readonly onClose: () => void
}

/** Gives the present filters a name. */
export const SaveView = ({ opened, search, onClose }: SaveViewProps) => {
  const shown = useOpenedLate(opened)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const saving = useAction({
    run: () => answerOf(api.POST('/api/saved-views', { body: { name, shared, search: searchWords(search) } })),
    said: (view) => words.saved(view.name),
    after: () => {
      setName('')
      onClose()
    },
  })
  const wrong = fieldReasons(saving.error)['name']
  return (
    <Modal opened={shown} onClose={onClose} title={words.save} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {words.saveHelp}
          </Text>
          <TextInput
            data-autofocus
            label={words.name}
            placeholder={words.namePlaceholder}
            value={name}
            maxLength={80}
            error={wrong ? `${words.name} ${wrong}` : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={words.shared}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          {saving.isError && !wrong ? <ProblemAlert error={saving.error} /> : null}
          <Group justify="flex-end">
            <Button type="submit" loading={saving.isPending} disabled={name.trim() === ''}>
              {texts.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

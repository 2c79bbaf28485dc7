import { Button, Modal, Stack, Text } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { diffWordsWithSpace } from 'diff'
import { useState } from 'react'
import type { SetAside } from '../../../src/domain/desk/draft.ts'
import { editorTexts as words } from '../../texts/review.ts'
import { ChangedWords } from './changed-words.tsx'
import { clockTime } from './clock-time.ts'
import type { UsedDraft } from './use-draft.ts'

const Wording = ({ aside, draft, onDone }: { aside: SetAside; draft: UsedDraft; onDone: () => void }) => (
  <section>
    <Text fw={600}>{words.other(aside.by, clockTime(aside.at))}</Text>
    <ChangedWords changes={diffWordsWithSpace(draft.words?.markdown ?? '', aside.words.markdown)} />
    <Button
      mt="xs"
      size="xs"
      variant="default"
      onClick={() => {
        draft.change(aside.words, { undoLabel: words.asideTaken })
        onDone()
      }}
    >
      {words.asideTake}
    </Button>
  </section>
)

/** The wordings that somebody passed over, to be looked at and taken again. */
export const SetAsideWordings = ({ draft }: { draft: UsedDraft }) => {
  const [isOpen, setOpen] = useState(false)
  const { setAside } = draft
  if (setAside.length === 0) return null
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArchive size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.aside(setAside.length)}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="xl"
        title={words.asideTitle}
        classNames={{ content: 'desk-dialog' }}
      >
        <Stack>
          <Text c="dimmed">{words.asideLead}</Text>
          {setAside.toReversed().map((aside) => (
            <Wording key={aside.at} aside={aside} draft={draft} onDone={() => setOpen(false)} />
          ))}
        </Stack>
      </Modal>
    </>
  )
}

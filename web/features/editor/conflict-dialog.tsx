import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DraftWords } from '../../../src/domain/desk/draft.ts'
import { editorTexts } from '../../texts/review.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { clockTime } from './clock-time.ts'
import type { DraftRoom } from './draft-room.ts'
import type { Conflict } from './draft-state.ts'
import { openMerge } from './merge-draft.ts'
import { MergeParts } from './merge-parts.tsx'
import { type Choice, plainChoice } from './three-way.ts'

const words = editorTexts.conflict

interface ConflictDialogProps {
  readonly room: DraftRoom
  readonly conflict: Conflict
  readonly onLater: () => void
}

/** Ends a conflict with a wording, and offers to take one's own again. */
const useSettling = (room: DraftRoom) => {
  const offerUndo = useUndo()
  return (chosen: DraftWords, said: string) => {
    const former = room.words
    room.settle(chosen)
    offerUndo({ said, undo: () => room.change(former) })
  }
}

/** Two wordings of one article: whose they are, where they differ, and the three ways on. Closing it decides nothing. */
export const ConflictDialog = ({ room, conflict, onLater }: ConflictDialogProps) => {
  // What the two were when the dialog opened; nobody types meanwhile.
  const [mine] = useState(room.words)
  const merge = useMemo(() => openMerge(mine, conflict), [mine, conflict])
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const settle = useSettling(room)
  const { by, at, kind, theirs } = conflict
  const isOpen = merge.parts.some((part) => (choices[part.key] ?? plainChoice(part)) === null)
  return (
    <Modal opened onClose={onLater} size="xl" title={words.title} classNames={{ content: 'desk-dialog' }}>
      <Stack gap="md">
        <div>
          <Text>{words[kind](by, clockTime(at))}</Text>
          <Text c="dimmed" size="sm">
            {words.nothingLost} {words.mergeLead}
          </Text>
        </div>
        <MergeParts
          parts={merge.parts}
          choices={choices}
          onChoice={(key, choice) => setChoices({ ...choices, [key]: choice })}
        />
        <Group justify="space-between" align="flex-start">
          <Group gap="xs">
            <Button variant="default" title={words.theirsHelp} onClick={() => settle(theirs, words.tookTheirs)}>
              {words.theirs}
            </Button>
            <Button
              variant="default"
              title={kind === 'draft' ? words.mineHelpDraft : words.mineHelpVersion}
              onClick={() => settle(mine, words.keptMine)}
            >
              {words.mine}
            </Button>
            <Button variant="subtle" color="gray" onClick={onLater}>
              {words.later}
            </Button>
          </Group>
          <Button disabled={isOpen} onClick={() => settle(merge.merged(choices), words.merged)}>
            {words.useMerged}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {kind === 'draft' ? words.mineHelpDraft : words.mineHelpVersion} {words.theirsHelp}
        </Text>
      </Stack>
    </Modal>
  )
}

import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { instructionCharacters } from '../../../src/domain/desk/proposal.ts'
import { reviewTexts } from '../../texts/review.ts'

const words = reviewTexts.proposal

interface ProposalFormProps {
  readonly begin: string
  readonly onAsk: (instruction: string) => void
}

/** What should be different about a section, in words; Mod+Enter asks. */
export const ProposalForm = ({ begin, onAsk }: ProposalFormProps) => {
  const [text, setText] = useState(begin)
  const isEmpty = text.trim() === ''
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.lead}
      </Text>
      <Textarea
        label={words.instruction}
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        maxLength={instructionCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) onAsk(text)
        }}
      />
      <Group gap={6}>
        {words.ideas.map((idea) => (
          <Button key={idea} size="compact-xs" variant="default" radius="xl" onClick={() => setText(idea)}>
            {idea}
          </Button>
        ))}
      </Group>
      <Group justify="flex-end">
        <Button disabled={isEmpty} onClick={() => onAsk(text)}>
          {words.start}
        </Button>
      </Group>
    </Stack>
  )
}

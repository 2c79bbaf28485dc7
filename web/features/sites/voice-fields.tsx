import { ActionIcon, Button, Group, Stack, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { siteTexts } from '../../texts/sites.ts'
import type { FieldsProps } from './fields-props.ts'
import { nextKey, voiceReasons } from './site-draft.ts'

const words = siteTexts.voice
const mostSamples = 5

/** Passages that sound as the site should sound. */
export const VoiceFields = ({ draft, reasons, onChange }: FieldsProps) => {
  const { voice } = draft
  const said = voiceReasons(draft, reasons)
  return (
    <Stack gap="xs">
      {voice.map(({ key, text }, index) => (
        <Group key={key} align="flex-start" gap="xs" wrap="nowrap">
          <Textarea
            flex={1}
            label={words.sample(index + 1)}
            description={words.characters([...text].length)}
            autosize
            minRows={2}
            maxRows={8}
            value={text}
            error={said.get(key) ?? null}
            onChange={(event) => {
              const typed = event.currentTarget.value
              onChange({ voice: voice.map((one) => (one.key === key ? { key, text: typed } : one)) })
            }}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            mt={44}
            aria-label={words.remove(index + 1)}
            onClick={() => onChange({ voice: voice.filter((one) => one.key !== key) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      {voice.length < mostSamples ? (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ voice: [...voice, { key: nextKey(voice), text: '' }] })}
          >
            {words.add}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

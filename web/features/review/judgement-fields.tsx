import { Checkbox, Fieldset, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { deskTexts as words } from '../../ui/desk-texts.ts'
import type { JudgementDraft } from './judgement-draft.ts'

const ratings = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]
const choices = [
  { value: '', label: words.noRating },
  ...ratings.map((value) => ({ value: String(value), label: words.stars(value) })),
]

interface JudgementFieldsProps {
  readonly draft: JudgementDraft
  readonly language: string
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (draft: JudgementDraft) => void
}

/** What the editor says in their own name: sentences, a rating, whether they read the book. */
export const JudgementFields = ({ draft, language, reasons, onChange }: JudgementFieldsProps) => {
  const about = Object.entries(reasons).find(([field]) => field.startsWith('judgement.sentences'))?.[1]
  return (
    <Fieldset legend={words.judgement} variant="unstyled">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.judgementHelp}
        </Text>
        <Textarea
          label={words.judgementLabel}
          placeholder={words.judgementPlaceholder}
          autosize
          minRows={2}
          dir="auto"
          lang={language}
          value={draft.text}
          error={about ?? null}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.rating}
          description={words.ratingHelp}
          data={choices}
          value={draft.rating === null ? '' : String(draft.rating)}
          error={reasons['judgement.rating'] ?? null}
          onChange={(event) =>
            onChange({ ...draft, rating: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
          }
        />
        <Checkbox
          label={words.readIt}
          description={words.readItHelp}
          checked={draft.read_it}
          onChange={(event) => onChange({ ...draft, read_it: event.currentTarget.checked })}
        />
      </Stack>
    </Fieldset>
  )
}

import { Checkbox, Fieldset, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { deskTexts as words } from '../../texts/review.ts'
import { type JudgementDraft, judgementSentences, mostSentences } from './judgement-draft.ts'

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

/** The sentences, with how many of the possible ones they are. */
const Sentences = ({ draft, language, reasons, onChange }: JudgementFieldsProps) => {
  const told = Object.entries(reasons).find(([field]) => field.startsWith('judgement.sentences'))?.[1]
  const count = judgementSentences(draft).length
  return (
    <Textarea
      label={words.judgementLabel}
      placeholder={words.judgementPlaceholder}
      description={words.sentences(count, mostSentences)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autosize
      minRows={2}
      dir="auto"
      lang={language}
      value={draft.text}
      error={told ?? (count > mostSentences ? words.tooManySentences : null)}
      onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
    />
  )
}

/** What the editor says in their own name: sentences, a rating, whether they read the book. */
export const JudgementFields = (props: JudgementFieldsProps) => {
  const { draft, reasons, onChange } = props
  return (
    <Fieldset legend={words.judgement} className="judgement-fields">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.judgementHelp}
        </Text>
        <Sentences {...props} />
        <Group gap="xl" align="flex-start">
          <NativeSelect
            label={words.rating}
            description={words.ratingHelp}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            className="judgement-rating"
            data={choices}
            value={draft.rating === null ? '' : String(draft.rating)}
            error={reasons['judgement.rating'] ?? null}
            onChange={(event) =>
              onChange({
                ...draft,
                rating: event.currentTarget.value === '' ? null : Number(event.currentTarget.value),
              })
            }
          />
          <Checkbox
            label={words.readIt}
            description={words.readItHelp}
            className="judgement-read"
            checked={draft.read_it}
            onChange={(event) => onChange({ ...draft, read_it: event.currentTarget.checked })}
          />
        </Group>
      </Stack>
    </Fieldset>
  )
}

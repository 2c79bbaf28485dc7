import { Alert, Text, Title } from '@mantine/core'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import type { FieldProblem } from '../../../src/domain/errors.ts'
import { spoken } from '../../texts/refusals.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { type SchemaDraft, wordRoom } from './schema-draft.ts'

/** Where a problem is, in the words of the page: `sections.3.words` is "Section 4". */
const placeOf = (field: string): string => {
  const number = /^sections\.(\d+)/.exec(field)?.[1]
  if (number !== undefined) return words.sectionName(Number(number) + 1)
  if (field.startsWith('verdict_box')) return words.rules.verdict
  if (field.startsWith('disclosure')) return words.rules.disclosure
  if (field === 'sections') return words.views.sections
  if (field === 'body_words') return words.rules.bodyWords
  if (field === 'total_words') return words.rules.totalWords
  if (field === 'subsections') return words.rules.subsections
  return words.rules.metaDescription
}

/** What is wrong with a draft, live; or that nothing is. */
export const SchemaProblems = ({ problems }: { problems: readonly FieldProblem[] }) => (
  <div role="status">
    {problems.length === 0 ? (
      <Text size="sm" className="schema-fine">
        <IconCheck size={16} aria-hidden className="sign-good" /> {words.fine}
      </Text>
    ) : (
      <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={words.problems(problems.length)}>
        <ul className="plain-list">
          {problems.map(({ field, reason, ...told }) => (
            <li key={`${field} ${reason}`}>
              <Text size="sm">
                {placeOf(field)}: {spoken(told, reason)}
              </Text>
            </li>
          ))}
        </ul>
      </Alert>
    )}
  </div>
)

/** How an article of this form looks from far: headings in their order, with the room of each. */
export const Outline = ({ draft }: { draft: SchemaDraft }) => {
  const room = wordRoom(draft)
  return (
    <section aria-label={words.outline} className="outline">
      <Title order={2} size="h4">
        {words.outline}
      </Title>
      <ol>
        {draft.sections.map(({ role, title, kind, form, words: range }) => (
          <li key={role}>
            <span className="outline-title" data-kind={kind}>
              {title}
            </span>
            <Text size="xs" c="dimmed">
              {form === 'details' ? words.outlineList : words.outlineWords(range.min, range.max)}
              {kind === 'thematic' ? `, ${words.outlineTheme}` : ''}
            </Text>
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed">
        {words.room(wholeNumber(room.min), wholeNumber(room.max))}{' '}
        {words.limits(wholeNumber(draft.body_words.min), wholeNumber(draft.total_words.max))}{' '}
        {words.subheads(draft.subsections.min, draft.subsections.max)}
      </Text>
    </section>
  )
}

import { Table, Text } from '@mantine/core'
import type { ValidationReport } from '../../../src/domain/article/article.ts'
import type { ContentSchema, SectionRule } from '../../../src/domain/content-schema.ts'
import { texts } from '../../texts/index.ts'
import { wholeNumber } from '../../ui/numbers.ts'

const words = texts.review

const isOutside = (count: number, rule: SectionRule | undefined): boolean =>
  rule !== undefined && (count < rule.words.min || count > rule.words.max)

interface SectionWordsProps {
  readonly validation: ValidationReport
  readonly schema: ContentSchema
}

/** Words per section beside what the content schema asks for. */
export const SectionWords = ({ validation, schema }: SectionWordsProps) => {
  const rules = new Map(schema.sections.map((rule) => [rule.role, rule]))
  return (
    <div>
      <Table withRowBorders={false} verticalSpacing={3} fz="sm" className="section-words">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.section}</Table.Th>
            <Table.Th ta="right">{words.words}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {validation.sections.map(({ role, heading, words: count }) => {
            const rule = rules.get(role)
            return (
              <Table.Tr key={`${role}/${heading}`}>
                <Table.Td dir="auto">{heading}</Table.Td>
                <Table.Td ta="right" className={isOutside(count, rule) ? 'sign-warn' : undefined}>
                  {wholeNumber(count)}
                  {rule ? <span className="of-range"> / {`${rule.words.min}–${rule.words.max}`}</span> : null}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt={6}>
        {words.bodyWords(wholeNumber(validation.body_words), wholeNumber(validation.word_count))}
      </Text>
    </div>
  )
}

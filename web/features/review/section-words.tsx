import { Table, Text } from '@mantine/core'
import type { Article, ValidationReport } from '../../../src/domain/article/article.ts'
import type { SectionRule } from '../../../src/domain/content-schema.ts'
import { contentSchemas } from '../../../src/domain/content-schemas/index.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { texts } from '../../ui/texts.ts'

const words = texts.review

/** The form of an article, or null when this build does not know it. */
export const schemaOf = ({ schema_id: id, language }: Pick<Article, 'schema_id' | 'language'>) =>
  contentSchemas.find((schema) => schema.schema_id === id && schema.language === language) ?? null

const isOutside = (count: number, rule: SectionRule | undefined): boolean =>
  rule !== undefined && (count < rule.words.min || count > rule.words.max)

interface SectionWordsProps {
  readonly validation: ValidationReport
  readonly article: Pick<Article, 'schema_id' | 'language'>
}

/** Words per section beside what the content schema asks for. */
export const SectionWords = ({ validation, article }: SectionWordsProps) => {
  const rules = new Map(schemaOf(article)?.sections.map((rule) => [rule.role, rule]))
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

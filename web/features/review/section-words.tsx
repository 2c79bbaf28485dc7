import '../editor/keeping.css'
import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ValidationReport } from '../../../src/domain/article/article.ts'
import type { ContentSchema, SectionRule } from '../../../src/domain/content-schema.ts'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import { wholeNumber } from '../../ui/numbers.ts'

const words = texts.review

/** How a count stands to its budget; null within it. */
const outside = (count: number, { words: { min, max } }: SectionRule): string | null =>
  count < min ? editorTexts.tooFew : count > max ? editorTexts.tooMany : null

/** The count against the budget as a bar: full at the most that may be. */
const BudgetBar = ({ count, rule }: { count: number; rule: SectionRule }) => (
  <div className="budget-bar" data-outside={outside(count, rule) !== null} aria-hidden>
    <span style={{ width: `${Math.min(100, (count / rule.words.max) * 100)}%` }} />
  </div>
)

interface SectionWordsProps {
  readonly validation: ValidationReport
  readonly schema: ContentSchema
  /** What can be done with a section, by its place among the H2. */
  readonly besideSection?: (section: number) => ReactNode
}

interface RowProps {
  readonly heading: string
  readonly count: number
  readonly rule: SectionRule | undefined
  readonly beside: ReactNode
}

const Row = ({ heading, count, rule, beside }: RowProps) => {
  const wrong = rule ? outside(count, rule) : null
  return (
    <Table.Tr>
      <Table.Td dir="auto">{heading}</Table.Td>
      <Table.Td className="budget-cell">{rule ? <BudgetBar count={count} rule={rule} /> : null}</Table.Td>
      <Table.Td ta="right" className={wrong === null ? undefined : 'sign-warn'}>
        {wholeNumber(count)}
        {rule ? <span className="of-range"> / {`${rule.words.min}–${rule.words.max}`}</span> : null}
        {wrong === null ? null : <div className="of-range">{wrong}</div>}
      </Table.Td>
      {beside === undefined ? null : <Table.Td className="section-way">{beside}</Table.Td>}
    </Table.Tr>
  )
}

/** Words per section beside what the content schema asks for. */
export const SectionWords = ({ validation, schema, besideSection }: SectionWordsProps) => {
  const rules = new Map(schema.sections.map((rule) => [rule.role, rule]))
  return (
    <div>
      <Table withRowBorders={false} verticalSpacing={3} fz="sm" className="section-words">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.section}</Table.Th>
            <Table.Th colSpan={2} ta="right">
              {words.words}
            </Table.Th>
            {besideSection ? <Table.Td /> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {validation.sections.map(({ role, heading, words: count }, section) => (
            <Row
              key={`${role}/${heading}`}
              heading={heading}
              count={count}
              rule={rules.get(role)}
              beside={besideSection?.(section)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt={6}>
        {words.bodyWords(wholeNumber(validation.body_words), wholeNumber(validation.word_count))}
      </Text>
    </div>
  )
}

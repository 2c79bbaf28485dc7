import { Alert, Stack, Table, Text, Title } from '@mantine/core'
import { gateNames } from '../../../src/domain/article/article.ts'
import type { Measured, Trial } from '../../../src/http/contract/catalogue.ts'
import { texts } from '../../texts/first.ts'
import { promptTexts as words } from '../../texts/settings.ts'
import { ColumnHeads } from '../../ui/column-heads.tsx'
import { dollars, wholeNumber } from '../../ui/numbers.ts'

type Row = readonly [name: string, of: (measured: Measured) => string]

const supportVerdicts = ['supported', 'weak', 'unsupported', 'exempt'] as const

const rows: readonly Row[] = [
  [words.bodyWords, ({ body_words: count }) => wholeNumber(count)],
  [words.allWords, ({ word_count: count }) => wholeNumber(count)],
  [words.cost, ({ cost_micro_usd: cost }) => (cost === null ? words.none : dollars(cost))],
  ...supportVerdicts.map(
    (verdict): Row => [
      words.support(texts.verdict[verdict].title),
      ({ support }) => wholeNumber(support[verdict] ?? 0),
    ],
  ),
  ...gateNames.map(
    (gate): Row => [
      texts.gate[gate],
      ({ gates }) => words.gateVerdicts[gates[gate] ?? ''] ?? gates[gate] ?? words.none,
    ],
  ),
]

/** A trial beside the article as it is: checks, evidence, words and cost, and the text that came of it. */
export const TrialResult = ({ trial }: { trial: Trial }) => {
  const { before, after } = trial
  const told = (measured: Measured | null, of: Row[1]): string => (measured === null ? words.none : of(measured))
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {words.result(trial.title)}
      </Title>
      {trial.note === null ? null : <Alert color="gray">{trial.note}</Alert>}
      {trial.ended === null ? null : <Alert color="orange">{words.ended(trial.ended)}</Alert>}
      <Text size="sm" c="dimmed">
        {words.newCalls(trial.new_calls)}
      </Text>
      <Table fz="sm" className="trial-table">
        <ColumnHeads names={[words.measure, words.before, words.after]} />
        <Table.Tbody>
          {rows.map(([name, of]) => {
            const [was, is] = [told(before, of), told(after, of)]
            return (
              <Table.Tr key={name} data-changed={was !== is}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{was}</Table.Td>
                <Table.Td>{is}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {trial.markdown === null ? null : (
        <details>
          <summary>{words.text}</summary>
          <pre className="trial-text">{trial.markdown}</pre>
        </details>
      )}
    </Stack>
  )
}

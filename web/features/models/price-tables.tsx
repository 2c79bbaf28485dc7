import { Table, Text } from '@mantine/core'
import type { Provider } from '../../../src/http/contract/config.ts'
import type { CostEstimate } from '../../../src/http/contract/costs.ts'
import { texts } from '../../texts/first.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { ColumnHeads } from '../../ui/column-heads.tsx'
import { dollars, wholeNumber } from '../../ui/numbers.ts'
import { spokenDay } from '../../ui/time.tsx'

const { columns } = words

const costOf = (microUsd: number | null): string => (microUsd === null ? words.unknown : dollars(microUsd))

/** What a usual article is expected to cost, step by step, with the writers of now. */
export const EstimateTable = ({ estimate }: { estimate: CostEstimate }) => (
  <>
    <Text size="sm">
      {estimate.cost_micro_usd === null ? words.estimateUnknown : words.estimateTotal(dollars(estimate.cost_micro_usd))}
    </Text>
    <Table fz="sm" className="figures folding-table">
      <ColumnHeads names={[columns.step, columns.model, columns.calls, columns.tokens, columns.cost]} />
      <Table.Tbody>
        {estimate.by_kind.map(({ kind, provider, model, calls, input_tokens, output_tokens, cost_micro_usd }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row">{words.kinds[kind].title}</Table.Th>
            <Table.Td data-label={columns.model}>
              {model ?? (provider === 'offline' ? texts.settings.offline : provider)}
            </Table.Td>
            <Table.Td data-label={columns.calls}>{wholeNumber(calls)}</Table.Td>
            <Table.Td data-label={columns.tokens}>{wholeNumber(input_tokens + output_tokens)}</Table.Td>
            <Table.Td data-label={columns.cost}>{costOf(cost_micro_usd)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </>
)

/** The list prices of the well-known models. */
export const PriceTable = ({ providers }: { providers: readonly Provider[] }) => (
  <Table fz="sm" className="figures folding-table">
    <ColumnHeads names={[columns.model, columns.provider, columns.input, columns.output, columns.noted]} />
    <Table.Tbody>
      {providers.flatMap(({ provider, label, models }) =>
        models.flatMap(({ name, price }) =>
          price === null
            ? []
            : [
                <Table.Tr key={`${provider}/${name}`}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td data-label={columns.provider}>{label}</Table.Td>
                  <Table.Td data-label={columns.input}>{dollars(price.input_micro_usd)}</Table.Td>
                  <Table.Td data-label={columns.output}>{dollars(price.output_micro_usd)}</Table.Td>
                  <Table.Td data-label={columns.noted}>{spokenDay(price.noted_on)}</Table.Td>
                </Table.Tr>,
              ],
        ),
      )}
    </Table.Tbody>
  </Table>
)

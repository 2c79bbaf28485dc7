import { Table, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { DeadLetterItem } from '../../../src/http/contract/dead-letter.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { FailedRow } from './failed-row.tsx'
import { useFailureKeys } from './use-failure-keys.ts'
import { keyOf, type Selection } from './use-selection.ts'
import type { Settle } from './use-settling.ts'

interface FailedTableProps {
  readonly items: readonly DeadLetterItem[]
  /** Null where nothing can be selected. */
  readonly selection: Selection | null
  readonly settle: Settle
}

/** The failures, a line each; one at a time shows all that is known of it. */
export const FailedTable = ({ items, selection, settle }: FailedTableProps) => {
  const [opened, open] = useState<string | null>(null)
  useFailureKeys(items, selection)
  return (
    <Table className="failed-table" verticalSpacing="sm" aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          {selection ? (
            <Table.Th w={44}>
              <VisuallyHidden>{words.selection}</VisuallyHidden>
            </Table.Th>
          ) : null}
          <Table.Th>{words.columns.book}</Table.Th>
          <Table.Th>{words.columns.what}</Table.Th>
          <Table.Th w={130}>{words.columns.when}</Table.Th>
          <Table.Th w={36}>
            <VisuallyHidden>{words.details}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <FailedRow
            key={keyOf(item)}
            item={item}
            selection={selection}
            settle={settle}
            opened={opened === keyOf(item)}
            onToggle={() => open(opened === keyOf(item) ? null : keyOf(item))}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

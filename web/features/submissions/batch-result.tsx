import { Anchor, Group, Paper, Table, Text } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { RowResult } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/index.ts'
import { spokenProblem } from './submit-draft.ts'

const words = texts.batch

interface BatchResultTableProps {
  readonly result: { readonly accepted: number; readonly refused: number; readonly rows: readonly RowResult[] }
}

const RowOutcome = ({ row }: { row: RowResult }) => {
  const told = row.error?.problems.map(spokenProblem).join('; ')
  const reachable = row.submission_id ?? row.error?.existing_submission_id ?? null
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {row.error ? (
        <IconAlertCircle size={16} className="sign-bad" aria-hidden />
      ) : (
        <IconCircleCheck size={16} className="sign-good" aria-hidden />
      )}
      <Text size="sm">
        {row.error ? told || row.error.message : words.accepted}{' '}
        {reachable ? (
          <Anchor component={Link} to={`/tasks/${reachable}`} size="sm">
            {words.openIt}
          </Anchor>
        ) : null}
      </Text>
    </Group>
  )
}

/** What became of each row. */
export const BatchResultTable = ({ result }: BatchResultTableProps) => (
  <Paper role="status">
    <Text fw={600} mb="sm">
      {words.summary(result.accepted, result.refused)}
    </Text>
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={70}>{words.row}</Table.Th>
          <Table.Th>{texts.submit.fields.title}</Table.Th>
          <Table.Th>{words.result}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {result.rows.map((row) => (
          <Table.Tr key={row.row}>
            <Table.Td>{row.row}</Table.Td>
            <Table.Td dir="auto">{row.title ?? ''}</Table.Td>
            <Table.Td>
              <RowOutcome row={row} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Paper>
)

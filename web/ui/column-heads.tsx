import { Table } from '@mantine/core'

/** The head of a table: what each column says. */
export const ColumnHeads = ({ names }: { names: readonly string[] }) => (
  <Table.Thead>
    <Table.Tr>
      {names.map((name) => (
        <Table.Th key={name} scope="col">
          {name}
        </Table.Th>
      ))}
    </Table.Tr>
  </Table.Thead>
)

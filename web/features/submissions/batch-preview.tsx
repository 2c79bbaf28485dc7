import { Button, Group, Paper, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { submitTexts } from '../../texts/submit.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { BatchRow } from './batch-row.tsx'
import { SubmitEstimate } from './submit-estimate.tsx'
import type { Batch } from './use-batch.ts'

const words = submitTexts.batch

const summaryOf = ({ rows }: Batch): string => {
  const count = (state: string) => rows.filter((one) => one.state === state).length
  const sent = count('sent')
  return [
    words.books(rows.length),
    ...(sent > 0 ? [words.sentAll(sent)] : []),
    ...(count('ready') > 0 ? [words.ready(count('ready'))] : []),
    ...(count('bad') > 0 ? [words.bad(count('bad'))] : []),
    ...(count('warned') > 0 ? [words.warned(count('warned'))] : []),
  ].join(' · ')
}

/** Every book of a list with what was found, before and after it is sent. */
export const BatchPreview = ({ batch }: { batch: Batch }) => {
  const { rows, ready, send } = batch
  const open = rows.some(({ state }) => state !== 'sent')
  return (
    <Paper>
      <Group justify="space-between" mb="sm">
        <Text fw={600} role="status">
          {summaryOf(batch)}
        </Text>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => (open ? batch.set({ rows: null }) : batch.restart())}
        >
          {open ? words.back : words.again}
        </Button>
      </Group>
      {batch.checkError ? <ProblemAlert error={batch.checkError} /> : null}
      <ul className="batch-rows">
        {rows.map(({ row, check }) => (
          <BatchRow
            key={row.row}
            row={row}
            check={check}
            numberOf={batch.numberOf}
            onChange={batch.changeRow}
            onRemove={() => batch.removeRow(row)}
          />
        ))}
      </ul>
      {send.isError ? <ProblemAlert error={send.error} /> : null}
      {open ? (
        <div className="submit-send">
          {ready.length === 0 ? (
            <p className="submit-estimate">{words.nothingReady}</p>
          ) : (
            <SubmitEstimate books={ready.length} />
          )}
          <Button onClick={() => send.mutate()} loading={send.isPending} disabled={ready.length === 0}>
            {words.sendReady(ready.length)}
          </Button>
        </div>
      ) : null}
    </Paper>
  )
}

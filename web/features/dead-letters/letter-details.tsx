import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DeadLetterItem } from '../../../src/http/contract/dead-letter.ts'
import { deadLetterQuery } from '../../api/dead-letter-queries.ts'
import { retryFailure } from '../../api/settle-dead-letters.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { errorMeaning, errorRemedy } from '../../ui/domain-words.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'
import { LetterInputs } from './letter-inputs.tsx'
import { LetterTries } from './letter-tries.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import type { Settle } from './use-settling.ts'

interface LetterDetailsProps {
  readonly item: DeadLetterItem
  readonly settle: Settle
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="letter-part" aria-label={title}>
    <Title order={3} size="h6" mb={6}>
      {title}
    </Title>
    {children}
  </section>
)

const Actions = ({ item, settle }: LetterDetailsProps) => {
  const [asking, ask] = useState(false)
  const maySettle = useMay('editor') ?? false
  const choice = { letters: [{ submission_id: item.submission_id, letter_id: item.letter_id }] }
  return (
    <Group gap="xs" mt="sm">
      {item.state === 'open' && maySettle ? (
        <>
          <Button
            size="xs"
            loading={settle.isPending && !asking}
            onClick={() => settle.mutate({ action: 'retry', choice, reason: null })}
          >
            {words.retry}
          </Button>
          <Button size="xs" variant="default" onClick={() => ask(true)}>
            {words.dismiss}
          </Button>
        </>
      ) : null}
      <Button size="xs" variant="subtle" component={Link} to={`/tasks/${item.submission_id}`}>
        {words.openBook}
      </Button>
      <SettleDialog
        action={asking ? 'dismiss' : null}
        count={1}
        working={settle.isPending}
        onClose={() => ask(false)}
        onSend={(reason) => settle.mutate({ action: 'dismiss', choice, reason }, { onSettled: () => ask(false) })}
      />
    </Group>
  )
}

/** Who may not settle failures may try their own books again. */
const OwnRetry = ({ item }: { item: DeadLetterItem }) => {
  const retry = useAction({ run: () => retryFailure(item), said: words.retried(1) })
  return (
    <>
      {retry.isError ? <ProblemAlert error={retry.error} /> : null}
      <Button size="xs" mt="sm" loading={retry.isPending} onClick={() => retry.mutate()}>
        {words.retry}
      </Button>
    </>
  )
}

/** All that is known of one failure: what went wrong, what to do, the tries, what the stage was given. */
export const LetterDetails = ({ item, settle }: LetterDetailsProps) => {
  const letter = useQuery(deadLetterQuery(item.submission_id, item.letter_id))
  const maySettle = useMay('editor')
  const isOwn = maySettle === false && item.state === 'open' && letter.data?.actions.includes('retry')
  return (
    <Stack gap="md" className="letter-details">
      <Part title={words.what}>
        <Text size="sm">{errorMeaning(item.code, item.meaning)}</Text>
        <Text size="sm" c="dimmed" className="letter-message">
          {item.message === item.meaning ? null : <span lang="en">{`${item.message} `}</span>}
          <Code>{item.code}</Code>
        </Text>
      </Part>
      <Part title={words.toDo}>
        <Text size="sm">{errorRemedy(item.code, item.remedy)}</Text>
        {isOwn ? <OwnRetry item={item} /> : null}
        <Actions item={item} settle={settle} />
      </Part>
      {letter.isPending ? <Loading rows={2} /> : null}
      {letter.isError ? <ProblemAlert error={letter.error} onRetry={() => void letter.refetch()} /> : null}
      {letter.data ? (
        <div className="letter-columns">
          <Part title={words.tries}>
            <LetterTries runs={letter.data.runs} />
          </Part>
          <Part title={words.inputs}>
            <LetterInputs inputs={letter.data.inputs} />
          </Part>
        </div>
      ) : null}
    </Stack>
  )
}

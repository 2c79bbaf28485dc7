import { Alert, Button, Group, Progress, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue, useInterval } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PromptHistory, Trial } from '../../../src/http/contract/catalogue.ts'
import { answerOf, api } from '../../api/client.ts'
import { articlesQuery } from '../../api/queries.ts'
import { promptTexts as words } from '../../texts/settings.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { spokenDuration } from '../../ui/time.tsx'
import { TrialResult } from './trial-result.tsx'

interface Asked {
  readonly version: number
  readonly submissionId: string
}

/** Writes a book again by a version of a prompt. */
export const usePromptTrial = (id: PromptHistory['prompt_id']) =>
  useMutation({
    mutationFn: ({ version, submissionId }: Asked): Promise<Trial> =>
      answerOf(
        api.POST('/api/prompts/{id}/versions/{version}/trial', {
          params: { path: { id, version } },
          body: { submission_id: submissionId },
        }),
      ),
  })

/** How long it has been going on. */
const Running = () => {
  const [begunAt] = useState(() => Date.now())
  const [now, setNow] = useState(begunAt)
  useInterval(() => setNow(Date.now()), 1_000, { autoInvoke: true })
  const said = words.running(spokenDuration(now - begunAt))
  return (
    <div>
      <Text size="sm">{said}</Text>
      <Progress value={100} animated mt={6} aria-label={words.views.trial} />
      <Text size="xs" c="dimmed" mt={4}>
        {words.slower}
      </Text>
    </div>
  )
}

interface PromptTrialProps {
  readonly history: PromptHistory
  readonly version: number
  readonly may: boolean
  readonly trial: ReturnType<typeof usePromptTrial>
  readonly onVersion: (version: number) => void
}

/** A version tried on a book before it is put in use: measures beside those of the article as it is. */
export const PromptTrial = ({ history, version, may, trial, onVersion }: PromptTrialProps) => {
  const [typed, setTyped] = useState('')
  const [sought] = useDebouncedValue(typed, 250)
  const articles = useInfiniteQuery({ ...articlesQuery(undefined, sought), placeholderData: keepPreviousData })
  const [book, setBook] = useState<string | null>(null)
  if (articles.isError) return <ProblemAlert error={articles.error} onRetry={() => void articles.refetch()} />
  if (!articles.data) return <Loading rows={3} />
  const books = articles.data.pages.flatMap(({ items }) => items)
  if (books.length === 0 && sought === '') return <Alert color="gray">{words.noBooks}</Alert>
  return (
    <Stack gap="md">
      <Group align="flex-start" grow>
        <Select
          label={words.tryVersion}
          allowDeselect={false}
          value={String(version)}
          data={history.versions.map((one) => ({ value: String(one.version), label: words.version(one.version) }))}
          onChange={(next) => onVersion(Number(next))}
        />
        <Select
          label={words.tryBook}
          placeholder={words.chooseBook}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          value={book}
          data={books.map(({ submission_id: id, title }) => ({ value: id, label: title }))}
          onChange={setBook}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {words.tryBookHelp}
      </Text>
      <Group justify="flex-end">
        <Button
          disabled={!may || book === null || trial.isPending}
          onClick={() => (book === null ? undefined : trial.mutate({ version, submissionId: book }))}
        >
          {words.run}
        </Button>
      </Group>
      {trial.isPending ? <Running /> : null}
      {trial.isError ? <ProblemAlert error={trial.error} /> : null}
      {trial.data && !trial.isPending ? <TrialResult trial={trial.data} /> : null}
    </Stack>
  )
}

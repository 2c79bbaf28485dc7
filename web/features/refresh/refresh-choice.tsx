import { Button, Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import type { RefreshViewed } from '../../../src/http/contract/refresh.ts'
import { answerOf, api } from '../../api/client.ts'
import { afterTexts } from '../../texts/review.ts'
import { ChangeOfText } from '../../ui/change-of-text.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'

const words = afterTexts.refresh
const labels = { before: words.before, after: words.after }

/** The changes that a refresh offers, each to be taken or left. */
export const RefreshChoice = ({ id, found }: { id: string; found: RefreshViewed }) => {
  const [taken, take] = useState<readonly string[]>([])
  const version = found.fresh_version ?? 0
  const apply = useAction({
    run: () =>
      answerOf(
        api.POST('/api/submissions/{id}/refresh/apply', {
          params: { path: { id } },
          body: { fresh_version: version, hunk_ids: [...taken] },
        }),
      ),
    said: ({ article }) => words.taken(article.version),
  })
  const toggle = (hunkId: string): void =>
    take(taken.includes(hunkId) ? taken.filter((one) => one !== hunkId) : [...taken, hunkId])
  return (
    <div>
      {found.hunks.length === 0 ? <Text size="sm">{words.noHunks}</Text> : null}
      {found.hunks.map(({ hunk_id: hunkId, heading, before, after, words: spoken }) => (
        <div key={hunkId}>
          <Checkbox
            mt="sm"
            mb={4}
            label={`${words.accept} (${heading ?? words.atBeginning})`}
            checked={taken.includes(hunkId)}
            onChange={() => toggle(hunkId)}
          />
          <ChangeOfText before={before} after={after} words={spoken} labels={labels} />
        </div>
      ))}
      <Button mt="md" loading={apply.isPending} onClick={() => apply.mutate()}>
        {words.apply(taken.length)}
      </Button>
      {apply.isError ? <ProblemAlert error={apply.error} /> : null}
    </div>
  )
}

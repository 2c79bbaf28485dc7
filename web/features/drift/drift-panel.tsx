import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import type { DriftView } from '../../../src/http/contract/drift.ts'
import { driftQuery } from '../../api/after-queries.ts'
import { answerOf, api } from '../../api/client.ts'
import { afterTexts } from '../../texts/review.ts'
import { ChangeOfText } from '../../ui/change-of-text.tsx'
import { Loading } from '../../ui/loading.tsx'
import { OutwardLink } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

const words = afterTexts.drift
const labels = { before: words.onlyArticle, after: words.onlySite }

const choices = [
  { choice: 'use_article', label: words.useArticle, help: words.help.useArticle },
  { choice: 'keep_site', label: words.keepSite, help: words.help.keepSite },
  { choice: 'take_over', label: words.takeOver, help: words.help.takeOver },
] as const

const Comparison = ({ drift }: { drift: DriftView }) => {
  // The same paragraph may have been changed in two places, which tell them apart.
  const changed = drift.changes.map((change, place) => ({ ...change, place })).filter(({ kind }) => kind !== 'same')
  return (
    <div>
      {drift.site_title === drift.article_title ? null : (
        <ChangeOfText before={drift.article_title} after={drift.site_title} words={null} labels={labels} />
      )}
      {changed.map(({ article, site, words: spoken, place }) => (
        <ChangeOfText key={place} before={article} after={site} words={spoken} labels={labels} />
      ))}
      {changed.length === 0 && drift.site_title === drift.article_title ? (
        <Text size="sm">{words.onlyForm}</Text>
      ) : null}
      <Text size="sm" c="dimmed" mt="xs">
        {words.same(drift.changes.length - changed.length)}
      </Text>
    </div>
  )
}

const Choices = ({ id, drift }: { id: string; drift: DriftView }) => {
  const settle = useAction({
    run: (choice: (typeof choices)[number]['choice']) =>
      answerOf(
        api.POST('/api/submissions/{id}/drift', {
          params: { path: { id } },
          body: { choice, content_hash: drift.content_hash },
        }),
      ),
    said: words.done,
    after: ({ left }) => {
      for (const what of left) notifications.show({ message: words.left(what), color: 'orange', autoClose: false })
    },
  })
  return (
    <div>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {choices.map(({ choice, label, help }) => (
          <div key={choice}>
            <Button
              fullWidth
              variant="default"
              loading={settle.isPending && settle.variables === choice}
              disabled={settle.isPending}
              onClick={() => settle.mutate(choice)}
            >
              {label}
            </Button>
            <Text size="xs" c="dimmed" mt={4}>
              {help}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {settle.isError ? <ProblemAlert error={settle.error} /> : null}
    </div>
  )
}

/** A post that somebody changed at its site beside the article, and the three ways to go on. */
export const DriftPanel = ({ id }: { id: string }) => {
  const drift = useQuery(driftQuery(id))
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="drift-title">
      <Title order={2} size="h3" id="drift-title">
        {words.title}
      </Title>
      {drift.isPending ? <Loading rows={2} /> : null}
      {drift.isError ? <ProblemAlert error={drift.error} onRetry={() => void drift.refetch()} /> : null}
      {drift.data ? (
        <Stack gap="md">
          <Text size="sm">
            {words.lead(drift.data.label)} <OutwardLink href={drift.data.post_url}>{drift.data.post_url}</OutwardLink>{' '}
            <Instant at={drift.data.modified_at} />
          </Text>
          <Comparison drift={drift.data} />
          {drift.data.untaken.length > 0 ? (
            <Text size="sm" c="dimmed">
              {words.untaken} {drift.data.untaken.join('; ')}
            </Text>
          ) : null}
          <Choices id={id} drift={drift.data} />
        </Stack>
      ) : null}
    </Paper>
  )
}

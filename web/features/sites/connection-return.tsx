import { Alert, Skeleton, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { connectionTexts as words } from '../../texts/sites.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'

/** How WordPress came back: the one-time state of a grant, or a word for what became of it. */
const outcomeInAddress = (): string | null => new URLSearchParams(window.location.search).get('connect')

/** What is left to do when WordPress sent the browser back: the site is examined and stored, once. */
export const ConnectionReturn = () => {
  const [outcome] = useState(outcomeInAddress)
  const navigate = useNavigate()
  const begun = useRef(false)
  const complete = useAction({
    run: (state: string) => answerOf(api.POST('/api/config/credentials/grants/complete', { body: { state } })),
    said: ({ label }) => words.connected(label),
  })
  const isState = outcome !== null && outcome !== 'refused' && outcome !== 'unknown'
  useEffect(() => {
    if (outcome === null || begun.current) return
    begun.current = true
    // A state works once: it has nothing to do in the history.
    void navigate({ to: '/settings/ways-out', replace: true })
    if (isState) complete.mutate(outcome)
  }, [outcome, isState, navigate, complete.mutate])
  if (outcome === 'refused' || outcome === 'unknown')
    return (
      <Alert color="gray" role="status">
        {words[outcome]}
      </Alert>
    )
  if (complete.isPending)
    return (
      <Stack gap="xs" role="status">
        <Text size="sm">{words.connecting}</Text>
        <Skeleton height={14} width="60%" />
      </Stack>
    )
  return complete.isError ? <ProblemAlert error={complete.error} title={words.notStored} /> : null
}

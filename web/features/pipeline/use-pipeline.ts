import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PipelineSettings } from '../../../src/domain/pipeline-settings.ts'
import { answerOf, api } from '../../api/client.ts'
import { pipelineQuery } from '../../api/making-queries.ts'
import { pipelineTexts as words } from '../../texts/settings.ts'
import { useUndo } from '../../ui/use-undo.tsx'

const save = (body: PipelineSettings) => answerOf(api.PUT('/api/config/pipeline', { body }))

/** A change of the pipeline, and what is said when it is stored. */
export interface PipelineChange {
  readonly to: Partial<PipelineSettings>
  readonly said: string
}

/**
 * Changes the pipeline at once, one switch at a time, each to be taken back. A switch shows its new state before the server has
 * stored it, and goes back where that fails; changes that follow each other fast are stored one after the other.
 */
export const usePipeline = () => {
  const client = useQueryClient()
  const undo = useUndo()
  const { queryKey } = pipelineQuery()
  const saving = useMutation({
    mutationKey: queryKey,
    scope: { id: 'pipeline' },
    mutationFn: ({ next }: { next: PipelineSettings; before: PipelineSettings; said: string }) => save(next),
    onSuccess: (_, { before, said }) => undo({ said: words.saved(said), undo: () => save(before) }),
    onSettled: () =>
      client.isMutating({ mutationKey: queryKey }) > 1 ? undefined : client.invalidateQueries({ queryKey }),
  })
  const change = ({ to, said }: PipelineChange) => {
    const view = client.getQueryData(queryKey)
    if (view === undefined) return
    const next = { ...view.settings, ...to }
    void client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, { ...view, settings: next, chosen: true })
    saving.mutate({ next, before: view.settings, said })
  }
  return { change, isPending: saving.isPending, error: saving.error }
}

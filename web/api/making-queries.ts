import { queryOptions } from '@tanstack/react-query'
import type { ArticleLanguage } from '../../src/domain/content-schema.ts'
import type { WritingKind } from '../../src/domain/writing.ts'
import type { PromptHistory } from '../../src/http/contract/catalogue.ts'
import type { BudgetView, CostEstimate, Writers } from '../../src/http/contract/costs.ts'
import type { PipelineView } from '../../src/http/contract/pipeline.ts'
import { answerOf, api } from './client.ts'

/** What models may cost, and what today cost. */
export const budgetQuery = () =>
  queryOptions({
    queryKey: ['config', 'budget'],
    queryFn: (): Promise<BudgetView> => answerOf(api.GET('/api/config/budget')),
  })

/** Who writes what. */
export const writersQuery = () =>
  queryOptions({
    queryKey: ['config', 'writers'],
    queryFn: (): Promise<Writers> => answerOf(api.GET('/api/config/writers')),
  })

/** What a usual article is expected to cost. */
export const usualEstimateQuery = () =>
  queryOptions({
    queryKey: ['config', 'estimate'],
    queryFn: (): Promise<CostEstimate> => answerOf(api.GET('/api/costs/estimate')),
  })

/** Which steps of the pipeline are on. */
export const pipelineQuery = () =>
  queryOptions({
    queryKey: ['config', 'pipeline'],
    queryFn: (): Promise<PipelineView> => answerOf(api.GET('/api/config/pipeline')),
  })

/** What models are told, with all versions. */
export const promptsQuery = () =>
  queryOptions({
    queryKey: ['prompts'],
    queryFn: async (): Promise<readonly PromptHistory[]> => (await answerOf(api.GET('/api/prompts'))).items,
  })

/** Two versions of a prompt compared, line by line. */
export const promptDiffQuery = (id: WritingKind, from: number, to: number) =>
  queryOptions({
    queryKey: ['prompts', id, 'diff', from, to],
    queryFn: () => answerOf(api.GET('/api/prompts/{id}/diff', { params: { path: { id }, query: { from, to } } })),
  })

/** The newest version of every content schema. */
export const schemasQuery = () =>
  queryOptions({
    queryKey: ['content-schemas'],
    queryFn: async () => (await answerOf(api.GET('/api/config/schemas'))).items,
  })

/** The versions of a content schema, newest first. */
export const schemaVersionsQuery = (id: string, language: ArticleLanguage) =>
  queryOptions({
    queryKey: ['content-schemas', id, language],
    queryFn: async () =>
      (await answerOf(api.GET('/api/content-schemas/{id}/{language}', { params: { path: { id, language } } }))).items,
  })

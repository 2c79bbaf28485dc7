import { queryOptions } from '@tanstack/react-query'
import type { CostEstimate } from '../../src/http/contract/costs.ts'
import {
  batchCheckSchema,
  type CheckedAddress,
  type PageLook,
  type RowCheck,
  type SubmissionCheck,
  submissionCheckSchema,
} from '../../src/http/contract/submission-check.ts'
import { answerOf, api } from './client.ts'
import type { components } from './schema.gen.ts'

/** Any part of a submission, to be looked over. */
export type CheckBody = components['schemas']['CheckBookInput']

/** What new books may begin with, under a name. */
export type Template = components['schemas']['SubmissionTemplate']

/** What stays true while somebody fills in a form, in milliseconds. */
const formMs = 60_000

const ask = async (body: CheckBody, signal: AbortSignal): Promise<SubmissionCheck> =>
  submissionCheckSchema.parse(await answerOf(api.POST('/api/submissions/check', { body, signal })))

/** What would become of a submission; no page is looked at. */
export const submissionCheckQuery = (body: CheckBody) =>
  queryOptions({
    queryKey: ['submission-check', body],
    queryFn: ({ signal }) => ask(body, signal),
    staleTime: formMs,
    retry: false,
  })

const partOf = ({ field, url }: Pick<CheckedAddress, 'field' | 'url'>): CheckBody =>
  field === 'amazon_url' || field === 'goodreads_url' || field === 'author_site'
    ? { [field]: url, look: [field] }
    : { links: [url], look: ['links.0'] }

/** What a look at one page shows; taken once, however often it is asked for. */
export const pageLookQuery = (address: Pick<CheckedAddress, 'field' | 'kind' | 'url'>) =>
  queryOptions({
    queryKey: ['page-look', address.kind, address.url],
    queryFn: async ({ signal }): Promise<PageLook | null> =>
      (await ask(partOf(address), signal)).addresses[0]?.look ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** What would become of each of many books; no page is looked at. */
export const batchCheckQuery = (submissions: readonly components['schemas']['SubmitBookInput'][]) =>
  queryOptions({
    queryKey: ['batch-check', submissions],
    queryFn: async ({ signal }): Promise<readonly RowCheck[]> => {
      const body = { submissions: [...submissions] }
      return batchCheckSchema.parse(await answerOf(api.POST('/api/submissions/batch/check', { body, signal }))).rows
    },
    staleTime: formMs,
    retry: false,
  })

/** What new books may begin with. */
export const templatesQuery = () =>
  queryOptions({
    queryKey: ['submission-templates'],
    queryFn: async (): Promise<readonly Template[]> => (await answerOf(api.GET('/api/submission-templates'))).items,
  })

/** What a usual article costs and takes. */
export const usualEstimateQuery = () =>
  queryOptions({
    queryKey: ['usual-estimate'],
    queryFn: (): Promise<CostEstimate> => answerOf(api.GET('/api/costs/estimate', { params: { query: {} } })),
    staleTime: formMs,
  })

/** The content schemas that articles can be written in. */
export const contentSchemasQuery = () =>
  queryOptions({
    queryKey: ['content-schemas'],
    queryFn: async () => (await answerOf(api.GET('/api/config/schemas'))).items,
    staleTime: formMs,
  })

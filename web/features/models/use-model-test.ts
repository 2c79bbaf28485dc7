import { useMutation } from '@tanstack/react-query'
import type { ModelTest } from '../../../src/http/contract/config.ts'
import { answerOf, api } from '../../api/client.ts'

/** Which model is tried, with what; what is left out is as it is stored. */
export interface ModelTrial {
  readonly provider: string
  readonly api_key?: string | null
  readonly model_name?: string | null
  readonly base_url?: string | null
}

/** Makes one test call; nothing is stored by it. */
export const useModelTest = () =>
  useMutation({
    mutationFn: (body: ModelTrial): Promise<ModelTest> => answerOf(api.POST('/api/config/model/test', { body })),
  })

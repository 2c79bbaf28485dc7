import type { pipelineRoutes } from '../contract/routes-pipeline.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which the steps of the pipeline are turned on and off. */
export const pipelineHandlers = ({ pipeline }: HttpDeps): Handlers<keyof typeof pipelineRoutes> => ({
  getPipeline: () => pipeline.view(),
  setPipeline: ({ body, note }) => {
    note({ details: body })
    return pipeline.choose(body)
  },
})

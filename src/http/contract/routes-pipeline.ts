import { pipelineBodySchema, pipelineViewSchema } from './pipeline.ts'
import { defineRoute } from './route.ts'

const tag = 'config'

/** The routes by which people see the steps of the pipeline and turn them on and off. */
export const pipelineRoutes = {
  getPipeline: defineRoute({
    method: 'GET',
    path: '/api/config/pipeline',
    tag,
    access: { least: 'viewer' },
    summary: 'Which optional steps and sources of the pipeline are on',
    response: pipelineViewSchema,
  }),
  setPipeline: defineRoute({
    method: 'PUT',
    path: '/api/config/pipeline',
    tag,
    access: { least: 'owner' },
    audit: 'setting.pipeline',
    summary: 'Turn optional steps and sources of the pipeline on or off; holds from the next run of a stage on',
    body: pipelineBodySchema,
    response: pipelineViewSchema,
  }),
} as const

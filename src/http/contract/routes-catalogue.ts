import { z } from 'zod'
import { contentSchemaSchema } from '../../domain/content-schema.ts'
import { promptVersionSchema } from '../../domain/prompts/prompt-version.ts'
import {
  contentSchemaBodySchema,
  contentSchemaParamsSchema,
  promptBodySchema,
  promptDiffQuerySchema,
  promptDiffSchema,
  promptHistorySchema,
  promptLabelBodySchema,
  promptLabelParamsSchema,
  promptParamsSchema,
  promptVersionParamsSchema,
  trialBodySchema,
  trialSchema,
} from './catalogue.ts'
import { defineRoute } from './route.ts'

const tag = 'catalogue'

/** The routes of what articles are to look like and what models are told. */
export const catalogueRoutes = {
  listPrompts: defineRoute({
    method: 'GET',
    path: '/api/prompts',
    tag,
    access: { least: 'viewer' },
    summary: 'What models are told for each kind of writing, with all versions',
    response: z.object({ items: z.array(promptHistorySchema) }),
  }),
  savePrompt: defineRoute({
    method: 'POST',
    path: '/api/prompts/:id/versions',
    tag,
    access: { least: 'editor' },
    audit: 'prompt.save',
    summary: 'Store a new version of a prompt; its variables are checked, and it is in use for nothing yet',
    params: promptParamsSchema,
    body: promptBodySchema,
    status: 201,
    response: promptVersionSchema,
  }),
  labelPrompt: defineRoute({
    method: 'PUT',
    path: '/api/prompts/:id/labels/:label',
    tag,
    access: { least: 'editor' },
    audit: 'prompt.label',
    summary: 'Promote a version of a prompt, or go back to an earlier one',
    params: promptLabelParamsSchema,
    body: promptLabelBodySchema,
    response: promptHistorySchema,
  }),
  diffPrompt: defineRoute({
    method: 'GET',
    path: '/api/prompts/:id/diff',
    tag,
    access: { least: 'viewer' },
    summary: 'Compare two versions of a prompt',
    params: promptParamsSchema,
    query: promptDiffQuerySchema,
    response: promptDiffSchema,
  }),
  tryPrompt: defineRoute({
    method: 'POST',
    path: '/api/prompts/:id/versions/:version/trial',
    tag,
    access: { least: 'editor' },
    audit: 'prompt.try',
    summary: 'Write a stored book again by a version of a prompt and compare; nothing of it is stored',
    params: promptVersionParamsSchema,
    body: trialBodySchema,
    response: trialSchema,
  }),
  listContentSchemaVersions: defineRoute({
    method: 'GET',
    path: '/api/content-schemas/:id/:language',
    tag,
    access: { least: 'viewer' },
    summary: 'The versions of a content schema, newest first',
    params: contentSchemaParamsSchema,
    response: z.object({ items: z.array(contentSchemaSchema) }),
  }),
  saveContentSchema: defineRoute({
    method: 'POST',
    path: '/api/content-schemas',
    tag,
    access: { least: 'editor' },
    audit: 'content_schema.save',
    summary: 'Store a content schema as a new version; articles written from now on follow it',
    body: contentSchemaBodySchema,
    status: 201,
    response: contentSchemaSchema,
  }),
} as const

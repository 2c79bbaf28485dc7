import { z } from 'zod'
import {
  configSchema,
  credentialBodySchema,
  credentialParamsSchema,
  credentialSchema,
  credentialsSchema,
  healthSchema,
  modelBodySchema,
  modelInUseSchema,
  schemasSchema,
} from './config.ts'
import { defineRoute } from './route.ts'

const tag = 'config'

/** The routes by which the server is set up. */
export const configRoutes = {
  getConfig: defineRoute({
    method: 'GET',
    path: '/api/config',
    tag,
    access: { least: 'viewer' },
    summary: 'How this server is set up',
    response: configSchema,
  }),
  setUpModel: defineRoute({
    method: 'PUT',
    path: '/api/config/model',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'setting.model',
    summary: 'Choose a model provider; makes one test call before it stores the key',
    body: modelBodySchema,
    response: modelInUseSchema,
  }),
  listCredentials: defineRoute({
    method: 'GET',
    path: '/api/config/credentials',
    tag,
    access: { least: 'viewer' },
    summary: 'The WordPress sites, without their secrets',
    response: credentialsSchema,
  }),
  storeCredential: defineRoute({
    method: 'PUT',
    path: '/api/config/credentials',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'credential.save',
    summary: 'Add or replace a WordPress site',
    body: credentialBodySchema,
    response: credentialSchema,
  }),
  removeCredential: defineRoute({
    method: 'DELETE',
    path: '/api/config/credentials/:id',
    tag,
    access: { least: 'owner' },
    audit: 'credential.remove',
    summary: 'Remove a WordPress site',
    params: credentialParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
  listSchemas: defineRoute({
    method: 'GET',
    path: '/api/config/schemas',
    tag,
    access: { least: 'viewer' },
    summary: 'The content schemas that articles can be written in',
    response: schemasSchema,
  }),
  live: defineRoute({
    method: 'GET',
    path: '/health/live',
    tag,
    access: { least: 'anyone' },
    summary: 'Whether the server lives, whatever it reaches',
    response: healthSchema,
  }),
  ready: defineRoute({
    method: 'GET',
    path: '/health/ready',
    tag,
    access: { least: 'anyone' },
    summary: 'Whether the server can answer requests: it reaches its store',
    response: healthSchema,
  }),
} as const

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
import { passwordBodySchema, sessionSchema, signInBodySchema } from './session.ts'

const tag = 'config'

/** The routes by which the server is set up, and by which people sign in. */
export const configRoutes = {
  getConfig: defineRoute({
    method: 'GET',
    path: '/api/config',
    tag,
    summary: 'How this server is set up',
    response: configSchema,
  }),
  setUpModel: defineRoute({
    method: 'PUT',
    path: '/api/config/model',
    tag,
    summary: 'Choose a model provider; makes one test call before it stores the key',
    body: modelBodySchema,
    response: modelInUseSchema,
  }),
  listCredentials: defineRoute({
    method: 'GET',
    path: '/api/config/credentials',
    tag,
    summary: 'The WordPress sites, without their secrets',
    response: credentialsSchema,
  }),
  storeCredential: defineRoute({
    method: 'PUT',
    path: '/api/config/credentials',
    tag,
    summary: 'Add or replace a WordPress site',
    body: credentialBodySchema,
    response: credentialSchema,
  }),
  removeCredential: defineRoute({
    method: 'DELETE',
    path: '/api/config/credentials/:id',
    tag,
    summary: 'Remove a WordPress site',
    params: credentialParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
  listSchemas: defineRoute({
    method: 'GET',
    path: '/api/config/schemas',
    tag,
    summary: 'The content schemas that articles can be written in',
    response: schemasSchema,
  }),
  live: defineRoute({
    method: 'GET',
    path: '/health/live',
    tag,
    summary: 'Whether the server lives, whatever it reaches',
    open: true,
    response: healthSchema,
  }),
  ready: defineRoute({
    method: 'GET',
    path: '/health/ready',
    tag,
    summary: 'Whether the server can answer requests: it reaches its store',
    open: true,
    response: healthSchema,
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/api/session',
    tag: 'session',
    summary: 'Sign in with the token of a sign-in link, or with the password',
    open: true,
    body: signInBodySchema,
    response: sessionSchema,
  }),
  getSession: defineRoute({
    method: 'GET',
    path: '/api/session',
    tag: 'session',
    summary: 'Who is signed in',
    open: true,
    response: sessionSchema,
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: '/api/session',
    tag: 'session',
    summary: 'Sign out',
    open: true,
    status: 204,
    response: z.undefined(),
  }),
  setPassword: defineRoute({
    method: 'PUT',
    path: '/api/session/password',
    tag: 'session',
    summary: 'Set the password',
    body: passwordBodySchema,
    status: 204,
    response: z.undefined(),
  }),
} as const

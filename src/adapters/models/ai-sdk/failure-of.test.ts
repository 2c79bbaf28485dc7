import { APICallError } from 'ai'
import { expect, test } from 'vitest'
import { failureOf } from './failure-of.ts'

const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5)
const callError = (
  statusCode: number | undefined,
  { body = '{}', headers = {} }: { body?: string; headers?: Record<string, string> } = {},
) =>
  new APICallError({
    message: 'the provider said so',
    url: 'https://provider.example/v1',
    requestBodyValues: {},
    responseBody: body,
    responseHeaders: headers,
    ...(statusCode === undefined ? {} : { statusCode }),
  })

test.each([
  [401, '{}', 'MODEL_CREDENTIAL_REFUSED'],
  [402, '{}', 'MODEL_CREDENTIAL_REFUSED'],
  [403, '{}', 'MODEL_CREDENTIAL_REFUSED'],
  [429, '{"error":{"code":"insufficient_quota"}}', 'MODEL_CREDENTIAL_REFUSED'],
  [400, '{"error":{"message":"Your credit balance is too low"}}', 'MODEL_CREDENTIAL_REFUSED'],
  [400, '{"error":{"details":[{"reason":"API_KEY_INVALID"}]}}', 'MODEL_CREDENTIAL_REFUSED'],
  [429, '{}', 'MODEL_RATE_LIMITED'],
  [400, '{}', 'MODEL_NOT_CONFIGURED'],
  [404, '{}', 'MODEL_NOT_CONFIGURED'],
  [408, '{}', 'MODEL_UNAVAILABLE'],
  [500, '{}', 'MODEL_UNAVAILABLE'],
  [529, '{}', 'MODEL_UNAVAILABLE'],
  [200, 'cut o', 'MODEL_UNAVAILABLE'],
  [undefined, '', 'MODEL_UNAVAILABLE'],
] as const)('status %s with %s is %s', (status, body, code) => {
  expect(failureOf(callError(status, { body }), 'Somebody', nowMs)?.error.code).toBe(code)
})

test.each([
  [{ headers: { 'retry-after': '12' } }, 12_000],
  [{ headers: { 'retry-after': 'Fri, 02 Jan 2026 03:04:35 GMT' } }, 30_000],
  [{ headers: { 'retry-after': 'Fri, 02 Jan 2026 03:00:00 GMT' } }, 0],
  [{ headers: { 'retry-after-ms': '250', 'retry-after': '1' } }, 250],
  [{ body: '{"error":{"details":[{"@type":"RetryInfo","retryDelay": "34.5s"}]}}' }, 34_500],
  [{}, undefined],
])('429 with %j waits %s ms', (reply, waitMs) => {
  expect(failureOf(callError(429, reply), 'Somebody', nowMs)?.error.retryAfterMs).toBe(waitMs)
})

test('a call that was answered with an error took no tokens; of one without an answer nobody knows', () => {
  expect(failureOf(callError(500), 'Somebody', nowMs)?.tokens).toEqual({
    input: 0,
    output: 0,
    cached: 0,
    cacheWritten: 0,
  })
  expect(failureOf(callError(undefined), 'Somebody', nowMs)?.tokens).toBeNull()
})

test('what is no fault of a model is not taken for one', () => {
  expect(failureOf(new TypeError('a fault in the program'), 'Somebody', nowMs)).toBeNull()
})

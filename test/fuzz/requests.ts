import fc from 'fast-check'
import type { ApiDocument, Operation } from './open-api.ts'
import { createValidValues, extremeValue, type KnownValues } from './values.ts'

/** One request as it goes over the wire. */
export interface FuzzRequest {
  readonly operation: Operation
  /** What is wrong with it, if anything is. */
  readonly twist: string
  readonly method: string
  /** Path and query, already encoded. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const encode = (value: unknown): string => {
  const text = asText(value)
  // Lone surrogates cannot be encoded at all: they go as the bytes that would stand for them.
  return Array.from(text, (letter) =>
    /^[\ud800-\udfff]$/.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter),
  ).join('')
}

const oddPathParts = [
  '%00',
  '%',
  '%zz',
  '%ff',
  '%ed%a0%80',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '.',
  '..',
  '-1',
  '0',
  '%20',
  'x'.repeat(150),
  'x'.repeat(5_000),
]

const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { authorization: 'Bearer ' },
  { authorization: 'Basic eDp4' },
  { authorization: `Bearer ${'x'.repeat(4_000)}` },
  { authorization: '', cookie: 'pigmeu_session=%00; pigmeu_session=; a' },
  { 'x-pigmeu-editor': '%' },
  { 'x-pigmeu-editor': '%00%ff' },
  { 'x-pigmeu-editor': 'x'.repeat(5_000) },
  { accept: 'application/x-nothing' },
  { 'accept-encoding': 'x'.repeat(2_000) },
  { origin: 'http://elsewhere.example' },
  { host: 'elsewhere.example' },
  { 'x-forwarded-for': '::::, 999.1.1.1', 'x-forwarded-proto': '\u00e9' },
  { 'if-none-match': '"' },
  { range: 'bytes=9999999999-' },
  { expect: 'something' },
  { 'x-long': 'x'.repeat(40_000) },
  { traceparent: '00-zz-zz-zz' },
]

const json = 'application/json'
const brokenBodies: readonly (readonly [string, string])[] = [
  [json, '{'],
  [json, '{"a":1,}'],
  [json, '\ufeff{}'],
  [json, '{"__proto__":{"a":1}}'],
  [json, '{"constructor":{"prototype":{"a":1}}}'],
  [json, '1e999'],
  [json, `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  [json, '[[[[[[['],
  [json, '"only text"'],
  [json, 'null'],
  [json, ''],
  [`${json}; charset=utf-16`, '{}'],
  ['application/x-www-form-urlencoded', 'a=b&a=c'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['text/plain', 'x'],
  ['text/csv', '"never ends'],
  ['text/csv', 'title,author\n\u0000,\ud800'],
  ['text/csv', `title,author,amazon_url\n${'x,'.repeat(20_000)}`],
  ['multipart/form-data', 'no boundary'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\ncontent-disposition: form-data; name="file"; filename="../../a.html"\r\n\r\nnever ends',
  ],
  ['multipart/form-data; boundary=b', '--b--\r\n'],
  [
    'multipart/form-data; boundary=b',
    `${'--b\r\ncontent-disposition: form-data; name="x"\r\n\r\ny\r\n'.repeat(30)}--b--\r\n`,
  ],
  [
    'multipart/form-data; boundary=b',
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.mhtml"\r\ncontent-type: \u0000\r\n\r\nMIME-Version: x\r\n--b--\r\n',
  ],
  ['', '{}'],
  ['/', '{}'],
  [';;;', '{}'],
]

const fileNames = [
  'page.html',
  'page.mhtml',
  'page.txt',
  'book.epub',
  'book.pdf',
  '../../etc/passwd',
  'a\u0000b.html',
  '',
]
const fileBodies = [
  '<!doctype html><title>A</title><p>Text.',
  '%PDF-1.7\nnothing',
  'PK\u0003\u0004broken',
  'From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x',
  '',
  '\u0000'.repeat(500),
]

const multipartOf = (name: string, body: string, url: string): Buffer =>
  Buffer.from(
    `--edge\r\ncontent-disposition: form-data; name="url"\r\n\r\n${url}\r\n` +
      `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name.replaceAll('"', '')}"\r\ncontent-type: text/html\r\n\r\n${body}\r\n--edge--\r\n`,
  )

interface Draft {
  readonly params: Readonly<Record<string, string>>
  readonly query: readonly (readonly [string, string])[]
  readonly body: unknown
}

/** Puts a value in one place of a JSON value, chosen by numbers, so that all else stays as it was. */
const replaceIn = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? replaceIn(item, rest, by) : item))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      if (name !== key) return [[name, field]]
      const changed = replaceIn(field, rest, by)
      return changed === undefined ? [] : [[name, changed]]
    }),
  )
}

/** Makes the requests of one document: valid ones, valid ones with one thing changed, and those that are wrong all over. */
export const createRequests = (document: ApiDocument, known: () => KnownValues) => {
  const validValue = createValidValues(document, known)

  const draftOf = ({ path, parameters, body }: Operation): fc.Arbitrary<Draft> => {
    const inPath = parameters.filter((one) => one.in === 'path')
    const room = path.split('/')[2] ?? ''
    const pathValues = inPath.map(
      ({ name, schema }) => [name, validValue(schema, name === 'id' ? `${room}.id` : name).map(encode)] as const,
    )
    const inQuery = parameters.filter((one) => one.in === 'query')
    return fc.record({
      params: fc.record(Object.fromEntries(pathValues)),
      query: fc
        .tuple(
          ...inQuery.map(({ name, schema, required }) =>
            fc.option(validValue(schema, name), { freq: required ? 20 : 2 }).map((value) => [name, value] as const),
          ),
        )
        .map((pairs) => pairs.flatMap(([name, value]) => (value === null ? [] : [[name, encode(value)] as const]))),
      body: body === null ? fc.constant(undefined) : validValue(body.schema, 'body'),
    })
  }

  const requestOf = (operation: Operation, draft: Draft, twist: string): FuzzRequest => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => draft.params[name] ?? '')
    const query = draft.query.map(([name, value]) => `${name}=${value}`).join('&')
    const target = query === '' ? path : `${path}?${query}`
    const mediaType = operation.body?.mediaType
    const request = { operation, twist, method: operation.method, target }
    if (mediaType === undefined || draft.body === undefined) return { ...request, headers: {}, body: null }
    if (mediaType === 'multipart/form-data')
      return {
        ...request,
        headers: { 'content-type': `${mediaType}; boundary=edge` },
        body: multipartOf('page.html', asText(draft.body), ''),
      }
    const text = mediaType === json ? JSON.stringify(draft.body) : asText(draft.body)
    return { ...request, headers: { 'content-type': mediaType }, body: Buffer.from(text ?? '') }
  }

  const upload = (operation: Operation, draft: Draft): fc.Arbitrary<FuzzRequest> =>
    fc
      .tuple(
        fc.constantFrom(...fileNames),
        fc.constantFrom(...fileBodies),
        fc.constantFrom('', 'http://127.0.0.1:9/', 'x'),
      )
      .map(([name, body, url]) => ({
        ...requestOf(operation, draft, 'odd file'),
        body: multipartOf(name, body, url),
      }))

  const changedBody = (operation: Operation, draft: Draft): fc.Arbitrary<FuzzRequest> =>
    fc
      .tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), fc.oneof(extremeValue, fc.constant(undefined)))
      .map(([path, by]) =>
        requestOf(operation, { ...draft, body: replaceIn(draft.body, path, by) }, 'one field changed'),
      )

  const oddTarget = (operation: Operation, draft: Draft): fc.Arbitrary<FuzzRequest> => {
    const named = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name)
    const query = fc.array(fc.tuple(fc.constantFrom('unknown', ...named), extremeValue.map(encode)), {
      minLength: 1,
      maxLength: 4,
    })
    const names = Object.keys(draft.params)
    if (names.length === 0)
      return query.map((pairs) =>
        requestOf(
          operation,
          { ...draft, query: pairs.map(([name, value]) => [name, value.slice(0, 9_000)] as const) },
          'odd query',
        ),
      )
    const part = fc.oneof(
      fc.constantFrom(...oddPathParts),
      extremeValue
        .map(encode)
        .filter((value) => value !== '')
        .map((value) => value.slice(0, 9_000)),
    )
    const params = fc
      .tuple(fc.constantFrom(...names), part)
      .map(([name, value]) =>
        requestOf(operation, { ...draft, params: { ...draft.params, [name]: value } }, 'odd path'),
      )
    return named.length === 0
      ? params
      : fc.oneof(
          params,
          query.map((pairs) =>
            requestOf(
              operation,
              { ...draft, query: pairs.map(([name, value]) => [name, value.slice(0, 9_000)] as const) },
              'odd query',
            ),
          ),
        )
  }

  const twisted = (operation: Operation, draft: Draft): fc.Arbitrary<FuzzRequest> => {
    const valid = requestOf(operation, draft, 'valid')
    const takesBody = operation.body !== null
    const otherMethods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'].filter(
      (method) => method !== operation.method,
    )
    const broken = fc.constantFrom(...brokenBodies).map(([type, body]) => ({
      ...valid,
      twist: 'broken body',
      headers: type === '' ? {} : { 'content-type': type },
      body: Buffer.from(body),
    }))
    const forms = [
      { weight: 3, arbitrary: fc.constant(valid) },
      { weight: 2, arbitrary: oddTarget(operation, draft) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...oddHeaders)
          .map((headers) => ({ ...valid, twist: 'odd headers', headers: { ...valid.headers, ...headers } })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...otherMethods).map((method) => ({ ...valid, twist: 'other method', method })),
      },
      { weight: takesBody ? 2 : 1, arbitrary: broken },
    ]
    if (!takesBody) return fc.oneof(...forms)
    if (operation.body?.mediaType === 'multipart/form-data')
      return fc.oneof(...forms, { weight: 5, arbitrary: upload(operation, draft) })
    return fc.oneof(
      ...forms,
      { weight: 5, arbitrary: changedBody(operation, draft) },
      { weight: 2, arbitrary: extremeValue.map((body) => requestOf(operation, { ...draft, body }, 'another body')) },
    )
  }

  return (operation: Operation): fc.Arbitrary<FuzzRequest> =>
    draftOf(operation).chain((draft) => twisted(operation, draft))
}

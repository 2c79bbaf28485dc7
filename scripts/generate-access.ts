// Writes docs/access.md from the route table.
import type { AccessRule } from '../src/domain/access.ts'
import type { RouteContract } from '../src/http/contract/route.ts'
import { routes } from '../src/http/contract/routes.ts'
import { writeDocument } from './write-document.ts'

/** What the server answers beside its API, by who may call it; a test holds this list against a running server. */
const beside: Readonly<Record<string, AccessRule['least']>> = {
  'GET /*': 'anyone',
  'GET /connect/wordpress': 'anyone',
  'GET /docs': 'viewer',
  'GET /docs/': 'viewer',
  'GET /docs/json': 'viewer',
  'GET /docs/static/index.html': 'viewer',
  'GET /docs/static/swagger-initializer.js': 'viewer',
  'GET /docs/static/*': 'viewer',
  'GET /docs/yaml': 'viewer',
  'GET /metrics': 'owner',
  'GET /sign-in': 'anyone',
  'GET /unsubscribe': 'anyone',
  'POST /unsubscribe': 'anyone',
}

const things = { submission: 'submission', api_token: 'API token' } as const

const rowOf = ([operation, route]: readonly [string, RouteContract]): string => {
  const { method, path, tag, access } = route
  const { least, about, foreign = least, notByToken = false } = access
  const others = about === undefined ? '' : `${things[about]}: ${foreign}`
  return `| \`${method} ${path}\` | ${operation} | ${least} | ${others} | ${notByToken ? 'no' : 'yes'} | ${tag} |`
}

/** The text of `docs/access.md`. */
export const accessPage = (): string => {
  const besideRows = Object.entries(beside).map(([call, least]) => `| \`${call}\` | | ${least} | | yes | |`)
  return [
    '# Who may do what',
    '',
    'Made by `npm run generate` from the route table (`src/http/contract`). `test/access` holds a running server against this page: every',
    'call, by every kind of visitor, with what is their own and what is not. A change of a rule is a change of this page.',
    '',
    '- **who may**: the least role. Each may do what those before it may: viewer, contributor, editor, owner. `anyone` needs no sign-in.',
    '- **of others**: the least role where the submission or API token that the call is about belongs to somebody else.',
    '- **by API token**: whether a program with an API token may call it. A token never does more than its person may at that moment.',
    '- **area**: what a token that is confined to areas must be confined to. What has no area here is closed to it, unless anyone may.',
    '',
    'Without a sign-in everything but what anyone may is answered with 401, also what does not exist under `/api`; with too little a role',
    "with 403 `FORBIDDEN`. HEAD is as GET. A program on the server's own machine that shows the token in `server.json` is an owner.",
    '`GET /metrics` is also answered to who shows the token that was configured for it.',
    '',
    '| call | operation | who may | of others | by API token | area |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries<RouteContract>(routes).map(rowOf),
    ...besideRows,
    '',
  ].join('\n')
}

if (import.meta.main) writeDocument('docs/access.md', accessPage())

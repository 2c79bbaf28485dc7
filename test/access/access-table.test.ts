import { expect, it } from 'vitest'
import { tellFigures } from '../support/figures.ts'
import { createHttpBench } from '../support/http-bench.ts'
import { checkAccess } from './check-access.ts'

it('nothing is reached by anybody that docs/access.md does not allow, and everything that it does', async ({
  task,
}) => {
  const { routes, visitors, calls, broken, unpromised, unanswered } = await checkAccess()
  // The first ones tell enough; a whole table of differences takes longer to print than to find.
  expect({ broken: broken.slice(0, 20), unpromised, unanswered }).toEqual({
    broken: [],
    unpromised: [],
    unanswered: [],
  })
  expect(routes).toBeGreaterThan(100)
  expect(visitors).toBeGreaterThan(25)
  expect(calls).toBeGreaterThan(7_000)
  tellFigures({ task }, { routes_by_role_checked: calls })
})

it('a server with a route that has no rule does not start', async () => {
  const { server } = await createHttpBench()
  server.get('/api/forgotten', async () => 'anybody may read this')
  await expect(server.ready()).rejects.toThrow('No rule says who may call GET /api/forgotten')
})

import { expect, it } from 'vitest'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { createFilePublisher } from '../adapters/publishers/file/index.ts'
import { createSiteClocks } from '../app/ways-out/site-clocks.ts'
import { PigmeuError } from '../domain/errors.ts'
import type { Publisher } from '../ports/publisher.ts'

const files = createFilePublisher({ folder: '/nowhere' })
const site: Publisher = { ...files, timeZone: async () => 'Europe/Lisbon' }
const away: Publisher = {
  ...files,
  timeZone: async () => {
    throw new PigmeuError('PUBLISH_FAILED')
  },
}
const places = new Map([
  ['file', files],
  ['site', site],
  ['away', away],
])

it('tells by which clock a place publishes, that it has none, and that it does not answer', async () => {
  const siteClocks = createSiteClocks({
    publishers: {
      find: async (target) => {
        const place = places.get(target)
        if (!place) throw new PigmeuError('NOT_FOUND')
        return place
      },
      targets: async () => [...places.keys()],
    },
  })
  const { send } = await createHttpBench({ siteClocks })
  const answer = async (target: string) => (await send('GET', `/api/sites/${target}/clock`)).json()
  expect(await answer('file')).toEqual({ time_zone: null })
  expect(await answer('site')).toEqual({ time_zone: 'Europe/Lisbon' })
  expect(await answer('away')).toMatchObject({ code: 'PUBLISH_FAILED' })
  expect(await answer('nowhere')).toMatchObject({ code: 'NOT_FOUND' })
})

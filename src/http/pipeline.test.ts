import { expect, test } from 'vitest'
import { createHttpBench } from '../../test/support/http-bench.ts'

const path = '/api/config/pipeline'

test('the pipeline is read, changed and kept; what cannot be is refused with the field named', async () => {
  const { send } = await createHttpBench()
  const before = (await send('GET', path)).json()
  expect(before).toMatchObject({ chosen: false, settings: { questions: true, repair_rounds: 2 } })
  expect(before.open_sources.map(({ kind }: { kind: string }) => kind)).toContain('open-library')
  const wish = { ...before.settings, questions: false, repair_rounds: 0, open_sources: ['wikipedia'] }
  expect((await send('PUT', path, wish)).json()).toMatchObject({ chosen: true, settings: wish, usual: before.usual })
  expect((await send('GET', path)).json().settings).toEqual(wish)
  for (const [field, value] of [
    ['repair_rounds', 3],
    ['second_opinion_sentences', 51],
    ['open_sources', ['wikipedia', 'wikipedia']],
    ['open_sources', ['amazon']],
  ]) {
    const refused = (await send('PUT', path, { ...wish, [String(field)]: value })).json()
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] })
  }
  expect((await send('GET', path)).json().settings).toEqual(wish)
})

import { expect, test } from 'vitest'
import { createActionBench } from '../../test/support/action-bench.ts'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { createActions } from '../actions/index.ts'
import type { LookedAt } from '../ports/page-look.ts'

const amazon_url = 'https://www.amazon.com/dp/1449373321'

test('a check looks at the fields that it is told, as often as one person may', async () => {
  const bench = createActionBench()
  const looked: LookedAt[] = []
  const lookAt = async (page: LookedAt) => {
    looked.push(page)
    return { asked: true, outcome: 'content' as const, reason: null, title: 'One', author: 'A. Writer' }
  }
  const { send } = await createHttpBench({ actions: createActions({ ...bench.deps, lookAt }), requestsPerMinute: 0 })
  const check = async (body: object) => (await send('POST', '/api/submissions/check', body)).json()
  const body = { amazon_url, links: ['https://a.example/x'] }
  expect((await check(body)).addresses.map(({ look }: { look: unknown }) => look)).toEqual([null, null])
  expect(looked).toEqual([])
  const { addresses } = await check({ ...body, look: ['amazon_url', 'goodreads_url'] })
  expect(addresses).toMatchObject([{ look: { asked: true, title: 'One', author: 'A. Writer' } }, { look: null }])
  expect(looked).toEqual([{ kind: 'amazon', url: amazon_url }])
  for (let time = 1; time < 60; time += 1) await check({ amazon_url, look: ['amazon_url'] })
  expect(looked).toHaveLength(60)
  const beyond = await check({ amazon_url, look: ['amazon_url'] })
  expect(beyond.addresses).toMatchObject([{ look: { asked: false, reason: expect.stringMatching(/Many pages/) } }])
  expect(looked).toHaveLength(60)
  const tooMany = await send('POST', '/api/submissions/check', { look: ['a', 'b', 'c', 'd', 'e', 'f'] })
  expect(tooMany.statusCode).toBe(400)
})

test('rows of a batch are checked one by one, those that are no book too', async () => {
  const { send, store } = await createHttpBench()
  const submissions = [{ title: 'One', author: 'A', amazon_url }, { title: 'Two', price: 3 }, 'nonsense']
  const { rows } = (await send('POST', '/api/submissions/batch/check', { submissions })).json()
  expect(rows).toMatchObject([
    { row: 1, problems: [], addresses: [{ kind: 'amazon' }] },
    { row: 2, problems: [{ field: 'author', reason: 'is missing' }, { field: 'price' }] },
    { row: 3, problems: [{ field: 'row' }] },
  ])
  expect((await store.list({})).items).toEqual([])
})

test('templates are kept by name, one a name, and go when they are removed', async () => {
  const { send, store } = await createHttpBench()
  const save = (body: object) => send('POST', '/api/submission-templates', body)
  const names = async () =>
    (await send('GET', '/api/submission-templates')).json().items.map(({ name }: { name: string }) => name)
  const fields = { language: 'pt-BR', category: 'Programação', approval_required: false, notes: '', amazon_url: null }
  const saved = await save({ name: ' Para o blog ', fields })
  expect(saved.statusCode).toBe(201)
  expect(saved.json()).toMatchObject({
    name: 'Para o blog',
    fields: { language: 'pt-BR', category: 'Programação', approval_required: false },
  })
  await save({ name: 'Another', fields: { category: 'C' } })
  expect(await names()).toEqual(['Another', 'Para o blog'])
  const taken = await save({ name: 'PARA O BLOG', fields: { category: 'D' } })
  expect(taken.json().problems).toMatchObject([{ field: 'name', reason: expect.stringMatching(/another template/) }])
  expect((await save({ name: 'PARA O BLOG', fields: { category: 'D' }, replace: true })).statusCode).toBe(201)
  expect(await store.documents('submission_templates', '')).toHaveLength(2)
  for (const bad of [
    { name: '', fields: { category: 'D' } },
    { name: 'x', fields: {} },
    { name: 'x', fields: { price: 1 } },
  ])
    expect((await save(bad)).statusCode).toBe(400)
  const { template_id: id } = saved.json()
  expect((await send('DELETE', `/api/submission-templates/${id}`)).statusCode).toBe(204)
  expect((await send('DELETE', `/api/submission-templates/${id}`)).statusCode).toBe(404)
  expect(await names()).toEqual(['Another'])
})

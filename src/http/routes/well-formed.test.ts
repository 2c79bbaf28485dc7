import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHttpBench, type HttpBench } from '../../../test/support/http-bench.ts'

let bench: HttpBench
beforeAll(async () => {
  bench = await createHttpBench()
})
afterAll(() => bench.server.close())

const beginning = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.html"\r\n\r\n'

it.each(['uploads', 'book'])('takes a form of %s that ends early for the fault of its sender', async (route) => {
  const answer = await bench.server.inject({
    method: 'POST',
    url: `/api/submissions/any/${route}`,
    headers: { authorization: `Bearer ${bench.serverToken}`, 'content-type': 'multipart/form-data; boundary=b' },
    payload: `${beginning}never ends`,
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'body' }] })
})

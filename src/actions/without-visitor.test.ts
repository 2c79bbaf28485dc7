import { expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../test/support/action-bench.ts'
import type { Editor } from './index.ts'

const editor: Editor = { name: 'Ana' }
const address = 'https://www.amazon.com/dp/1449373321'
const head = `<html><head><link rel="canonical" href="${address}"></head><body>`
const page = `${head}<div id="navbar">Hello, Anabela Plantada</div><script>var basket = 7</script><span id="productTitle">Data</span></body></html>`
const archive = [
  'From: <Saved by Blink>',
  `Snapshot-Content-Location: ${address}`,
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----b"',
  '',
  '------b',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  `Content-Location: ${address}`,
  '',
  Buffer.from(page).toString('base64'),
  '------b',
  'Content-Type: text/css',
  'Content-Location: cid:css',
  '',
  '.greeting::after { content: "Anabela Plantada" }',
  '------b--',
  '',
].join('\r\n')

const benchWith = async () => {
  const bench = createActionBench()
  const { submission_id: id } = await seedSubmission(bench, { status: 'needs_sources' })
  return { ...bench, id }
}

it.each([
  ['page.html', page],
  ['page.mhtml', archive],
])('stores %s without the one who saved it', async (fileName, content) => {
  const bench = await benchWith()
  const { source } = await bench.actions.uploadPage(editor, bench.id, { fileName, bytes: Buffer.from(content) })
  expect(source).toMatchObject({ kind: 'amazon', url: address })
  const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
  expect(upload).toMatchObject({ kind: 'html', body: `${head}<span id="productTitle">Data</span></body></html>` })
})

it('stores a page that a browser handed over without its visitor', async () => {
  const bench = await benchWith()
  const { token } = await bench.actions.handOver.open(bench.id)
  await bench.actions.handOver.take(editor, bench.id, { url: address, html: page, token })
  const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
  expect(upload?.body).toBe(`${head}<span id="productTitle">Data</span></body></html>`)
})

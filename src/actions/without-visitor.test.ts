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

it('stores a page of any shop without the frame that greets its visitor', async () => {
  const bench = await benchWith()
  const said = '<main><nav class="breadcrumbs">Books › Data</nav><h1>Streams</h1><p>A book about streams.</p></main>'
  const shop = [
    '<html><head><title>Streams</title></head><body>',
    '<header><p>Hello, Mariana Plantada</p><p>Deliver to Rua das Flores 12</p></header>',
    `<nav>My orders, Mariana</nav>${said}`,
    '<div class="recently-viewed-items">Knitting for Mariana</div><div id="mini-cart-box">3 items, Mariana</div>',
    '</body></html>',
  ].join('')
  const url = 'https://shop.example/streams'
  await bench.actions.uploadPage(editor, bench.id, { fileName: 'shop.html', bytes: Buffer.from(shop), url })
  const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
  expect(upload?.body).toBe(`<html><head><title>Streams</title></head><body>${said}</body></html>`)
})

it('keeps a page that is handed over twice as one source', async () => {
  const bench = await benchWith()
  const twice = async (fileName: string, content: string) => {
    const { submission } = await bench.actions.uploadPage(editor, bench.id, { fileName, bytes: Buffer.from(content) })
    const { version } = submission
    const moves = [{ to: 'needs_sources' as const, actor: 'stage:scrape', reason: null }]
    await bench.store.change(bench.id, version, { moves, set: {}, documents: [] }, new Date().toISOString())
    return submission.sources.filter(({ url }) => url === address)
  }
  const [first] = await twice('page.html', page)
  const again = await twice('page.mhtml', archive)
  expect(again).toHaveLength(1)
  expect(again[0]?.source_id).not.toBe(first?.source_id)
})

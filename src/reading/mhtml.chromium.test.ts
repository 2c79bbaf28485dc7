import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { chromiumPath, describeWith } from '../../test/support/servers.ts'
import { pageOfMhtml } from './mhtml.ts'

const page = `<!doctype html><html lang="pt"><head><meta charset="utf-8"><title>Filas &amp; Pilhas</title></head>
<body><h1>Filas e Pilhas — edição 2</h1><p>${'Programação é paciência. '.repeat(30)}</p>
<iframe src="/frame"></iframe></body></html>`

const saveWithChromium = async (url: string): Promise<string> => {
  const executablePath = chromiumPath() ?? ''
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage()
    await tab.goto(url, { waitUntil: 'load' })
    const session = await tab.context().newCDPSession(tab)
    return (await session.send('Page.captureSnapshot', { format: 'mhtml' })).data
  } finally {
    await browser.close()
  }
}

describeWith('chromium', 'an archive that Chromium saved', () => {
  it('gives back the page it was saved from, without its frame', async () => {
    const server = createServer((request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(request.url === '/frame' ? '<p>An advertisement for shoes</p>' : page),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/livro?id=1`
    try {
      const archive = await saveWithChromium(url)
      expect(archive).toContain('An advertisement for shoes')
      const found = await pageOfMhtml(archive)
      expect(found?.url).toBe(url)
      expect(found?.html).toContain('<h1>Filas e Pilhas — edição 2</h1>')
      expect(found?.html).toContain('Programação é paciência. Programação é paciência.')
      expect(found?.html).not.toContain('advertisement')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

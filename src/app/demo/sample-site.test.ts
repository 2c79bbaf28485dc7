import { get } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createSampleSite, type SampleSite } from './sample-site.ts'

const ask = (url: string): Promise<{ status: number; body: string }> => {
  const { host, pathname, port } = new URL(url)
  return new Promise((done, failed) => {
    get({ host: '127.0.0.1', port, path: pathname, headers: { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, body }))
    }).on('error', failed)
  })
}

describe('the sample site', () => {
  let site: SampleSite | null = null
  afterEach(async () => {
    await site?.close()
    site = null
  })

  it('answers every address of every sample book with a page that says it is a sample', async () => {
    site = await createSampleSite()
    expect(site.books.map((book) => book.book_id)).toContain('en/designing-data-intensive-applications')
    expect(new Set(site.books.map((book) => book.language))).toEqual(new Set(['en', 'pt-BR']))
    for (const book of site.books) {
      for (const url of Object.keys(book.pages)) {
        const { status, body } = await ask(site.urlOf(url))
        expect(status, url).toBe(200)
        expect(body, url).toContain('Sample page written for Pigmeu Copilot')
      }
    }
  })

  it('serves another book under the same addresses when told to', async () => {
    const replace = { 'en/designing-data-intensive-applications': 'en/refactoring' }
    site = await createSampleSite({ replace })
    const { body } = await ask(site.urlOf('http://www.amazon.com.localhost/dp/1449373321'))
    expect(body).toContain('9780134757599')
    expect(body).not.toContain('Kleppmann')
  })

  it('answers 404 elsewhere', async () => {
    site = await createSampleSite()
    expect((await ask(site.urlOf('http://www.amazon.com.localhost/dp/0000000000'))).status).toBe(404)
    expect((await ask(site.urlOf('http://elsewhere.localhost/dp/1449373321'))).status).toBe(404)
  })
})

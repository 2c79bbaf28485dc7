import { expect, test } from 'vitest'
import { publishRequest } from '../../../test/publish/publish-request.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'
import { createArticleExporter } from './exporter.ts'

const { article, submission, knowledgeBase, snapshots } = publishRequest('key-1')
const input = { article, submission, knowledgeBase, snapshots }
const notice = bookReviewEn.disclosure.ai_text

const exporter = async (ai: 'always' | 'unless_reviewed') => {
  const store = createMemoryStore()
  const schema = { ...bookReviewEn, disclosure: { ...bookReviewEn.disclosure, ai } }
  await store.put([{ collection: 'content_schemas', document: schema }])
  return createArticleExporter(store)
}

test.each(['md', 'html'] as const)('%s follows the policy of the content schema', async (format) => {
  expect(await (await exporter('always')).render(format, input)).toContain(notice)
  expect(await (await exporter('unless_reviewed')).render(format, input)).not.toContain(notice)
  const unknown = { ...input, submission: { ...submission, approved_by: 'system' } }
  expect(await (await exporter('unless_reviewed')).render(format, unknown)).toContain(notice)
  expect(await createArticleExporter(createMemoryStore()).render(format, input)).toContain(notice)
})

test('the evidence holds the structured data, dated by the first publication', async () => {
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
  const publications = [3, 2].map((day) => ({
    target: `w${day}`,
    external_id: '1',
    url: 'https://x.example/',
    article_version: 1,
    at: at(day),
  }))
  const json = await (await exporter('always')).render('json', {
    ...input,
    submission: { ...submission, publications },
  })
  const [posting] = JSON.parse(json).json_ld['@graph']
  expect(posting).toMatchObject({ '@type': 'BlogPosting', datePublished: at(2), author: { name: 'ana' } })
  const draft = JSON.parse(await (await exporter('always')).render('json', input)).json_ld['@graph'][0]
  expect(draft).not.toHaveProperty('datePublished')
})

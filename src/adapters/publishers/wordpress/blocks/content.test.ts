import { expect, test } from 'vitest'
import { fullRequest } from '../../../../../test/publish/full-article.ts'
import { publishRequest } from '../../../../../test/publish/publish-request.ts'
import { contentBlocks } from './content.ts'

const image = { id: 7, url: 'https://blog.example/cover.jpg' }
const orderOf = (content: string, parts: readonly string[]) => {
  const found = parts.map((part) => content.indexOf(part))
  expect(found).not.toContain(-1)
  expect(found).toEqual([...found].sort((one, other) => one - other))
}

test('the disclosure stands first, then the picture, the article, the shop under the details, the evidence last', async () => {
  const content = contentBlocks(await fullRequest('key'), { image })
  orderOf(content, [
    '<p>A machine helped to write this text. Some links earn us a commission',
    '<!-- wp:image {"id":7,"sizeSlug":"full","linkDestination":"none"} -->',
    '<figcaption class="wp-element-caption">The cover of the book · Ana Sol, used with permission</figcaption>',
    'What you learn',
    'Introduction</h2>',
    '<th class="has-text-align-left" data-align="left" scope="row">Pages</th><td>616 (Amazon); 590 (publisher)</td>',
    'href="https://www.amazon.com/dp/1234567890?tag=own-20" rel="sponsored">See the book at amazon.com</a></div>',
    'About the Author</h2>',
    'How this article was made.',
    'Evidence</h2>',
    '<li><a href="https://example.org/book" id="evidence-b1-1">The publisher',
    '<li><a href="https://www.amazon.com/dp/1234567890?tag=own-20" rel="sponsored" id="evidence-b1-2">Amazon</a>',
  ])
  expect(content).toMatch(/bounded queues\.<sup><a href="#evidence-b1-1">1<\/a><\/sup> The book/)
  expect(content).toMatch(
    /chapters\.<sup><a href="#evidence-b1-1">1<\/a><\/sup> <sup><a href="#evidence-b1-2">2<\/a><\/sup>/,
  )
  expect(content).not.toContain('foreign-20')
})

test('whose a picture is stands in the post also where the theme alone shows the picture', async () => {
  const content = contentBlocks(await fullRequest('key'), { image: null })
  expect(content).not.toContain('wp:image')
  expect(content).toContain('<p class="pigmeu-credit has-small-font-size">Picture: Ana Sol, used with permission</p>')
})

test('questions are shown only where the text has taken them in', async () => {
  const request = await fullRequest('key')
  expect(contentBlocks(request, { image: null }).match(/<!-- wp:details -->/g)).toHaveLength(2)
  const without = { ...request, article: { ...request.article, markdown: '## One\n\nText.' } }
  expect(contentBlocks(without, { image: null })).not.toContain('What is a ring buffer?')
})

test('a site that wants neither evidence nor tags gets neither; what is no shop gets no button', () => {
  const markdown = '## Book Details\n\n- **Title:** Rings\n\nIt is sold [here](https://www.amazon.com/dp/1).'
  const content = contentBlocks(publishRequest('key', { article: { markdown } }), { image: null })
  expect(content).toContain('<a href="https://www.amazon.com/dp/1">here</a>')
  expect(content).not.toMatch(/<sup>|Evidence|wp:buttons|sponsored|commission/)
})

test('in Portuguese the words around are Portuguese', async () => {
  const request = await fullRequest('key')
  const markdown = '## Um\n\nRing buffers are bounded queues.\n\n## Detalhes\n\n- **Título:** Anéis\n- **Páginas:** 100'
  const content = contentBlocks(
    { ...request, article: { ...request.article, language: 'pt-BR', markdown } },
    { image: null },
  )
  orderOf(content, ['scope="row">Páginas</th>', 'Ver o livro em amazon.com', 'Imagem: Ana Sol', 'Evidências</h2>'])
})

test.each([
  '- **Chapters:** eleven\n- **Audience:** many',
  '1. **Title:** Rings',
  '- Title: Rings\n- a sentence without a name',
  '- **Title:** Rings\n\n  and more',
])('%j is a list, no details of a book', (list) => {
  const content = contentBlocks(publishRequest('key', { article: { markdown: `## One\n\n${list}` } }), { image: null })
  expect(content).not.toContain('wp:table')
})

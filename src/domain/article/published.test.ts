import { expect, test } from 'vitest'
import { bookReviewEn } from '../content-schemas/book-review-en.ts'
import { bookReviewPtBr } from '../content-schemas/book-review-pt-br.ts'
import { bookEn } from '../gates/fixtures/book-en.ts'
import { bookPt } from '../gates/fixtures/book-pt.ts'
import { contentOf, worldOf } from '../gates/fixtures/world-of.ts'
import type { EditorJudgement } from './article.ts'
import { standsAlone } from './method-note-limits.ts'
import { parseArticle } from './parse.ts'
import { type PublishedInput, publishedMarkdown, shownDisclosure } from './published.ts'
import { ratingInWords } from './published-judgement.ts'
import { isPaidLink, isShopLink, relOf } from './published-links.ts'
import { namedPerson } from './published-person.ts'

const { ai_text: notice, affiliate_text: earns } = bookReviewEn.disclosure
const judgement: EditorJudgement = {
  by: 'Ana Sol',
  sentences: ['I would give it to a new team.', 'I missed *managed* brokers.'],
  rating: 4.5,
  read_it: true,
  at: '2026-01-02T03:04:05.000Z',
}
const opened = (book: typeof bookEn) => {
  const world = worldOf(book)
  return { world, content: contentOf(book, world) }
}
const [en, pt] = [opened(bookEn), opened(bookPt)]
const inputOf = (book: typeof bookEn, change: Partial<PublishedInput['article']> = {}): PublishedInput => {
  const { world, content } = book === bookEn ? en : pt
  return {
    article: { language: book.schema.language, ...content, disclosure: notice, ...change },
    claims: world.knowledgeBase.claims,
    snapshots: world.snapshots,
    approvedBy: null,
    policy: book.schema.disclosure,
  }
}

test('readers get the disclosure, the verdict box, the judgement, the sections and the note, in this order', () => {
  const input = inputOf(bookEn, { judgement })
  const markdown = publishedMarkdown({ ...input, approvedBy: 'Bo Reis' })
  const order = [
    notice,
    '- **What you learn:**',
    "**Ana Sol's judgement:** I would give it to a new team. I missed \\*managed\\* brokers. Rating: four and a half out of five.",
    '\n## Introduction',
    '\n## About the Author',
    '**How this article was made.** Sources: [Amazon](https://www.amazon.com/dp/1234567890), read on 2 January 2026;',
  ].map((part) => markdown.indexOf(part))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(markdown).toContain('Bo Reis reviewed and approved it.')
  expect(markdown).toContain('Apart from the judgement by Ana Sol, who read the book, this article is a synthesis')
  expect(parseArticle(markdown).sections).toHaveLength(8)
})

test('without a judgement the article calls itself a synthesis, and nobody speaks in the first person', () => {
  const markdown = publishedMarkdown(inputOf(bookEn))
  expect(markdown).toContain('This article is a synthesis of what its sources say')
  expect(markdown).not.toMatch(/judgement:\*\*|Rating:|reviewed and approved/)
})

test.each([
  [bookEn, 'no person reviewed it before it was published', 'reviewed and approved'],
  [bookPt, 'nenhuma pessoa o revisou antes da publicação', 'revisou e aprovou'],
])('what the system approved says that nobody reviewed it, and keeps the notice about AI', (book, said, unsaid) => {
  const { ai_text: aboutAi } = book.schema.disclosure
  const input = inputOf(book, { disclosure: aboutAi })
  const bySystem = publishedMarkdown({ ...input, approvedBy: 'system' })
  expect(bySystem).toContain(said)
  expect(bySystem).toContain(aboutAi)
  expect(bySystem).not.toContain(unsaid)
  for (const approvedBy of [null, 'Bo Reis', 'editor'])
    expect(publishedMarkdown({ ...input, approvedBy })).not.toContain(said)
})

test('a limitation is one that the article tells, else one that may be told, else there is none', () => {
  const input = inputOf(bookEn)
  const criticism = { ...input.claims[0], topic: 'criticism', text: 'The index is thin.', language: 'en' } as const
  const noteWith = (change: Partial<PublishedInput>) =>
    publishedMarkdown({ ...input, ...change })
      .split('---\n')
      .at(-1)
  expect(noteWith({})).toMatch(/One limitation: (?=.*Goodreads)/)
  const silent = { ...input.article, citations: [] }
  const alone = [{ ...criticism, claim_id: 'x', source_id: 's2', voice: 'reader', passage_ids: ['s2.p1'] } as const]
  expect(noteWith({ article: silent, claims: alone.map((one) => ({ ...one, passage_ids: ['s2.p1'] })) })).toContain(
    'A limitation that Goodreads names: The index is thin.',
  )
  const foreign = alone.map((one) => ({ ...one, passage_ids: ['s2.p1'], language: 'de' }))
  expect(noteWith({ article: silent, claims: foreign })).toContain('Goodreads criticises the book in another language')
  expect(noteWith({ article: silent, claims: [] })).toContain('No source criticises the book.')
})

test('a sentence that leans on the one before is told only when there is no other', () => {
  const said = (sentence: string) => ({ sentence, kind: 'factual' as const, claim_ids: ['c1'], passage_ids: [] })
  const sentences = ['The same review finds it thin.', 'Its index has two pages.', 'Pages are missing.']
  const claim = {
    claim_id: 'c1',
    topic: 'criticism',
    text: 'Thin.',
    source_id: 's2',
    voice: 'critic',
    language: 'en',
  } as const
  const noteOn = (told: readonly string[]) => {
    const markdown = `## One\n\n${told.join(' ')}\n`
    const input = inputOf(bookEn, { markdown, citations: told.map(said) })
    return publishedMarkdown({ ...input, claims: [{ ...claim, passage_ids: ['s2.p1'] }] })
  }
  expect(noteOn(sentences)).toContain('Goodreads names: Pages are missing.')
  expect(noteOn(sentences.slice(0, 2))).toContain('Goodreads names: Thin.')
  expect(noteOn(['The index is a bit thin.', 'The paper is grey.', 'Security is missing.'])).toContain(
    'names: Security is missing.',
  )
  expect(noteOn(['The index is a bit thin.', 'The paper is grey.'])).toContain('names: The paper is grey.')
  expect(noteOn(['According to a reader on Goodreads, tests are missing.'])).toContain(
    'One limitation: According to a reader on Goodreads, tests are missing.',
  )
  expect(noteOn(['According to one reader, tests are missing.'])).toContain(
    'One limitation (Goodreads): According to one reader,',
  )
})

test.each([
  ['The index has two pages.', true],
  ['Another reader misses tests.', false],
  ['According to another reader, tests are missing.', false],
  ['Falta um capítulo sobre testes.', true],
  ['Um capítulo sobre testes, também observa a mesma resenha, faz falta.', false],
  ['Its index has two pages.', false],
])('%j stands alone: %s', (sentence, alone) => {
  expect(standsAlone(sentence)).toBe(alone)
})

test.each(['```\nleft open', '<!-- left open', '~~~~ts\nleft open'])('what is %j swallows no note', (open) => {
  const markdown = publishedMarkdown(inputOf(bookEn, { markdown: `## One\n\nText.\n\n${open}` }))
  const { preamble } = parseArticle(markdown)
  expect(preamble.at(-1)?.text).toMatch(/^How this article was made\. Sources: /)
})

test('words that may not be shown are not told as a limitation', () => {
  const input = inputOf(bookEn)
  const claims = input.claims.map((claim) => ({ ...claim, topic: 'criticism' as const, text: 'Secret words.' }))
  const snapshots = input.snapshots.map((snapshot) => ({ ...snapshot, source: 'book' }))
  const markdown = publishedMarkdown({ ...input, article: { ...input.article, citations: [] }, claims, snapshots })
  expect(markdown).not.toContain('Secret words')
  expect(markdown.split('---\n').at(-1)).not.toContain('](http')
})

test('in Portuguese everything is Portuguese, its dates too', () => {
  const markdown = publishedMarkdown({
    ...inputOf(bookPt, { judgement: { ...judgement, sentences: ['Recomendo.'], rating: 3, read_it: false } }),
    approvedBy: 'editor:Rui',
  })
  expect(markdown).toContain('**O juízo de Ana Sol:** Recomendo. Nota: três de cinco.')
  expect(markdown).toContain('Como este artigo foi feito')
  expect(markdown).toContain('lida em 2 de janeiro de 2026')
  expect(markdown).toContain('que não afirma ter lido o livro')
  expect(markdown).toContain('Rui revisou e aprovou o artigo.')
})

const ptNotice = bookReviewPtBr.disclosure.ai_text
test.each([
  ['always', 'Ana', `${notice} ${earns}`, `${notice} ${earns}`],
  ['unless_reviewed', 'Ana', notice, ''],
  ['unless_reviewed', 'Ana', `${notice}\n\n${earns}`, earns],
  ['unless_reviewed', 'Ana', 'Ana wrote this with a machine.', 'Ana wrote this with a machine.'],
  ['unless_reviewed', 'system', notice, notice],
  ['unless_reviewed', 'editor', notice, notice],
  ['unless_reviewed', 'command line', notice, notice],
  ['unless_reviewed', null, notice, notice],
  ['never', 'Ana', '', ''],
] as const)('where the policy is "%s" and %s approved, %j is shown as %j', (ai, approvedBy, disclosure, shown) => {
  const input = inputOf(bookEn, { disclosure })
  expect(shownDisclosure({ ...input, approvedBy, policy: { ...bookReviewEn.disclosure, ai } })).toBe(shown)
})

test('where the policy is not known, nothing is left out', () => {
  const input = { ...inputOf(bookPt, { disclosure: ptNotice }), approvedBy: 'Ana' }
  expect(shownDisclosure({ ...input, policy: null })).toBe(ptNotice)
  expect(shownDisclosure(input)).toBe('')
})

test.each([
  ['Ana', 'Ana'],
  ['editor:Ana  Sol', 'Ana Sol'],
  ['system', null],
  ['Editor', null],
  ['editor:editor', null],
  ['command line', null],
  ['model:x/y', null],
  ['', null],
  [null, null],
] as const)('%j names %j', (actor, name) => {
  expect(namedPerson(actor)).toBe(name)
})

test.each([
  [1, 'en', 'one'],
  [3.5, 'en', 'three and a half'],
  [5, 'en', 'five'],
  [2.5, 'pt-BR', 'dois e meio'],
] as const)('%d in %s is "%s"', (rating, language, words) => {
  expect(ratingInWords(rating, language)).toBe(words)
})

test.each([
  ['https://www.amazon.com/dp/1?tag=x-20', true],
  ['https://amazon.com.br/dp/1', true],
  ['https://smile.amazon.co.uk/x', true],
  ['https://amzn.to/3xyz', true],
  ['https://bookshop.org/a/1/9780', true],
  ['https://notamazon.com/', false],
  ['https://amazon.com.evil.example/', false],
  ['https://aws.amazon.com/', false],
  ['https://oreilly.com/', false],
  ['mailto:a@amazon.com', false],
  ['/amazon.com', false],
] as const)('%s is a shop: %s', (url, shop) => {
  expect(isShopLink(url)).toBe(shop)
  expect(relOf(url, true)).toBe(shop ? 'sponsored' : null)
  expect(relOf(url, false)).toBe(isPaidLink(url) ? 'sponsored' : null)
})

test.each([
  ['https://www.amazon.com/dp/1?tag=x-20', true],
  ['https://amzn.to/3xyz', true],
  ['https://bookshop.org/a/1/9780', true],
  ['https://any.example/p?aff_id=7', true],
  ['https://www.amazon.com/dp/1', false],
  ['https://any.example/tag/7', false],
] as const)('%s tells whom to pay: %s', (url, paid) => {
  expect(isPaidLink(url)).toBe(paid)
})

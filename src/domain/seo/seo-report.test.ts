import { expect, test } from 'vitest'
import { type ArticleContent, type SeoCheck, seoChecks } from '../article/article.ts'
import { bookEn } from '../gates/fixtures/book-en.ts'
import { bookPt } from '../gates/fixtures/book-pt.ts'
import { contentOf, worldOf } from '../gates/fixtures/world-of.ts'
import type { OwnPost } from '../own-post.ts'
import { spokenBy } from '../told.ts'
import { seoReport } from './seo-report.ts'
import { seoSentences } from './seo-sentences.ts'

const worlds = { en: worldOf(bookEn), pt: worldOf(bookPt) }
const meta =
  'What the book says about small teams, brokers and partitions, which tools and chapters it names, where its critics find it too thin for them.'
/** An article with nothing to complain of. */
const good: ArticleContent = {
  ...contentOf(bookEn, worlds.en),
  focus_keyword: 'event streams',
  seo_title: 'Practical Event Streams by Ana Duarte: a review',
  meta_description: meta,
  slug: 'practical-event-streams-review',
  markdown: contentOf(bookEn, worlds.en).markdown.replace('## Learning Kafka', '## Event Streams: Learning Kafka'),
}
const goodPt: ArticleContent = {
  ...contentOf(bookPt, worlds.pt),
  focus_keyword: 'filas na prática',
  seo_title: 'Filas na Prática, de Rui Tavares Lima: resenha',
  slug: 'filas-na-pratica-resenha',
}
const post = (change: Partial<OwnPost>): OwnPost => ({
  target: 'w1',
  external_id: '7',
  url: 'https://blog.example/gardens/',
  title: 'A garden in May',
  slug: 'a-garden-in-may',
  focus_keyword: 'garden',
  submission_id: null,
  sentences: ['Roses need water.'],
  read_at: '2026-01-02T03:04:05.000Z',
  ...change,
})

type Case = readonly [
  check: SeoCheck,
  verdict: 'pass' | 'warn' | 'fail',
  says: RegExp,
  change: Partial<ArticleContent>,
  posts?: readonly OwnPost[],
]
const withText = (text: string): Partial<ArticleContent> => ({
  markdown: good.markdown.replace('## Impact', `${text}\n\n## Impact`),
})
const kafka = post({
  url: 'https://blog.example/kafka/',
  title: 'Kafka in production',
  focus_keyword: null,
  sentences: ['We run Apache Kafka beside Debezium.'],
})

const cases: readonly Case[] = [
  ['title_characters', 'pass', /47 of 60/, {}],
  ['title_characters', 'fail', /65 characters and may have 60: take out 5/, { seo_title: `${'a'.repeat(65)}` }],
  ['title_characters', 'pass', /60 of 60/, { seo_title: 'é'.repeat(60).normalize('NFD') }],
  ['title_characters', 'fail', /no SEO title/, { seo_title: ' ' }],
  ['title_pixels', 'pass', /px wide; results are cut at 580/, {}],
  ['title_pixels', 'fail', /fewer capitals/, { seo_title: 'PRACTICAL EVENT STREAMS WRITTEN BY ANA DUARTE: REVIEWED' }],
  ['title_pixels', 'fail', /580 px/, { seo_title: 'データ指向アプリケーションデザイン入門と実践ガイド完全版解説書評' }],
  ['meta_description', 'pass', /within 140 to 160/, {}],
  ['meta_description', 'fail', /add 41 or more/, { meta_description: 'x'.repeat(99) }],
  ['meta_description', 'fail', /take out 1\./, { meta_description: 'x'.repeat(161) }],
  ['meta_description', 'fail', /no meta description/, { meta_description: '' }],
  ['slug', 'pass', /short and valid/, {}],
  ['slug', 'fail', /not valid/, { slug: 'Event_Streams' }],
  ['slug', 'fail', /no slug/, { slug: '' }],
  ['slug', 'warn', /10 words/, { slug: 'a-b-c-d-e-f-g-h-i-j' }],
  ['slug', 'warn', /66 characters/, { slug: `event-streams-${'x'.repeat(52)}` }],
  ['keyword_in_title', 'pass', /holds the focus keyword/, {}],
  ['keyword_in_title', 'pass', /holds/, { seo_title: 'An event stream a day' }],
  ['keyword_in_title', 'fail', /near the beginning/, { seo_title: 'Streams of practical events' }],
  ['keyword_in_title', 'fail', /No focus keyword has been chosen/, { focus_keyword: ' ' }],
  ['keyword_in_first_paragraph', 'pass', /first paragraph holds/, {}],
  ['keyword_in_first_paragraph', 'fail', /first paragraph does not hold/, { focus_keyword: 'dead letters' }],
  ['keyword_in_heading', 'pass', /At least one H2/, {}],
  ['keyword_in_heading', 'fail', /^No H2 holds/, { focus_keyword: 'windowed joins' }],
  ['keyword_in_slug', 'pass', /slug holds/, {}],
  ['keyword_in_slug', 'fail', /slug does not hold/, { slug: 'a-book-review' }],
  ['keyword_stuffing', 'pass', /reads naturally/, {}],
  ['keyword_stuffing', 'pass', /no focus keyword/, { focus_keyword: '' }],
  ['keyword_stuffing', 'warn', /more than once/, withText('Event streams are event streams, says one source.')],
  [
    'keyword_stuffing',
    'warn',
    /3 sentences in a row/,
    withText('Event streams come first. An event stream is a log. So event streams last.'),
  ],
  ['keyword_stuffing', 'fail', /take for stuffing/, withText('Event streams again, in this one. '.repeat(60))],
  ['same_keyword_elsewhere', 'pass', /None of 1 own posts/, {}, [post({})]],
  [
    'same_keyword_elsewhere',
    'warn',
    /"Streaming, our guide" \(https:\/\/blog\.example\/gardens\/\)/,
    {},
    [post({ title: 'Streaming, our guide', focus_keyword: 'Event Stream' })],
  ],
  [
    'same_keyword_elsewhere',
    'warn',
    /compete/,
    {},
    [post({ title: 'Event Streams: an overview', focus_keyword: null })],
  ],
  [
    'same_keyword_elsewhere',
    'pass',
    /no other own posts/,
    {},
    [post({ focus_keyword: 'event streams', submission_id: 'b1' })],
  ],
  ['internal_links', 'pass', /no own posts/, {}],
  ['internal_links', 'pass', /close enough/, {}, [post({})]],
  ['internal_links', 'warn', /"Kafka in production"/, {}, [post({}), kafka]],
  ['internal_links', 'pass', /links 1 own post\b/, withText('See [ours](http://www.blog.example/kafka?x=1).'), [kafka]],
  ['alt_text', 'pass', /no images/, {}],
  ['alt_text', 'pass', /describes/, withText('![Chart of four partitions filling up](https://x.example/a.png)')],
  ['alt_text', 'fail', /"a\.png" has no alt text/, withText('![](https://x.example/a.png)')],
  ['alt_text', 'fail', /file name/, withText('![IMG_2041](https://x.example/a.png)')],
  ['alt_text', 'fail', /file name/, withText('![my chart.jpg](https://x.example/a.png)')],
  ['alt_text', 'fail', /nothing but the focus keyword/, withText('![Event streams](https://x.example/a.png)')],
  ['alt_text', 'fail', /does not describe/, withText('![The chart](https://x.example/a.png)')],
  ['alt_text', 'fail', /a sentence is enough/, withText(`![${'word '.repeat(60)}](https://x.example/a.png)`)],
]

const rows = cases.map(([check, verdict, says, change, posts = []]) => ({ check, verdict, says, change, posts }))
test.each(rows)('$check is "$verdict" and says $says', ({ check, verdict, says, change, posts }) => {
  const report = seoReport({ ...good, ...change }, { ...worlds.en, ownPosts: posts })
  const found = report.checks.find((one) => one.check === check)
  expect(found?.verdict).toBe(verdict)
  expect(found?.message).toMatch(says)
  for (const row of report.checks) expect(spokenBy(seoSentences, row, 'untold')).toBe(row.message)
})

test('a good article passes every check, in the order in which they are named', () => {
  const report = seoReport(good, worlds.en)
  expect(report.checks.map(({ check }) => check)).toEqual(seoChecks)
  expect(report.checks.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
})

test('Portuguese keywords are found in their inflections, without their accents in the address', () => {
  const verdictOf = (change: Partial<ArticleContent>, check: SeoCheck) =>
    seoReport({ ...goodPt, ...change }, worlds.pt).checks.find((one) => one.check === check)?.verdict
  expect(verdictOf({}, 'keyword_in_title')).toBe('pass')
  expect(verdictOf({}, 'keyword_in_first_paragraph')).toBe('pass')
  expect(verdictOf({}, 'keyword_in_slug')).toBe('pass')
  expect(verdictOf({ seo_title: 'Fila na prática' }, 'keyword_in_title')).toBe('pass')
  expect(verdictOf({ seo_title: 'A prática das filas' }, 'keyword_in_title')).toBe('fail')
})

test('suggestions name why, the closest first, five at most, never the article itself', () => {
  const posts = [
    post({ url: 'https://blog.example/ana', title: 'An afternoon', sentences: ['We met Ana Duarte there.'] }),
    kafka,
    post({ url: 'https://blog.example/self', title: 'Kafka again', submission_id: 'b1' }),
    post({ url: 'file:///published/kafka/article.html', title: 'Kafka on disk' }),
    post({ url: 'https://blog.example/dead', title: 'Letters', focus_keyword: 'dead letters' }),
    post({}),
  ]
  const { internal_links: links } = seoReport(good, { ...worlds.en, ownPosts: posts })
  for (const link of links) expect(spokenBy(seoSentences, link, 'untold')).toBe(link.reason)
  expect(links.map(({ url, reason }) => [url, reason])).toEqual([
    ['https://blog.example/kafka/', expect.stringMatching(/^Both speak of Kafka/)],
    ['https://blog.example/ana', 'It speaks of the same author, Ana Duarte.'],
    ['https://blog.example/dead', 'This article speaks of its subject, "dead letters".'],
  ])
  const many = Array.from({ length: 9 }, (_, index) =>
    post({ url: `https://blog.example/${index}`, sentences: ['By Ana Duarte.'] }),
  )
  expect(seoReport(good, { ...worlds.en, ownPosts: many }).internal_links).toHaveLength(5)
})

test('a name that most posts share is no reason for a link', () => {
  const posts = Array.from({ length: 6 }, (_, index) =>
    post({ url: `https://blog.example/${index}`, title: `Letter ${index}`, sentences: ['We like Kafka and Docker.'] }),
  )
  expect(seoReport(good, { ...worlds.en, ownPosts: posts }).internal_links).toEqual([])
})

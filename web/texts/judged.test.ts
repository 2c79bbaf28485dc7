import { describe, expect, it } from 'vitest'
import { reasonSentences } from '../../src/domain/grounding/reason-sentences.ts'
import { seoSentences } from '../../src/domain/seo/seo-sentences.ts'
import { type Sentences, spokenBy, type ToldValues } from '../../src/domain/told.ts'
import { reasonsTold, seoTold } from './pt-br/together/judged.ts'

/** What may stand in the gaps of each sentence, a sentence an entry; several where a sentence has several forms. */
type Samples<S> = {
  readonly [K in keyof S]: S[K] extends (values: infer V) => string ? readonly (V & ToldValues)[] : never
}

const counted = { count: 71, min: 120, max: 160 }
const pixels = { pixels: 612, max: 580 }
const used = { keyword: 'stream processing', total: 1, words: 900, share: '2.4' }
const found = ['keyword_in_title', 'keyword_in_first_paragraph', 'keyword_in_heading', 'keyword_in_slug'].map(
  (place) => ({ place, keyword: 'Kafka' }),
)
const none = { author: '', subject: '', keyword: '', names: [] }

const seoSamples: Samples<typeof seoSentences> = {
  title_none: [{}],
  title_long: [counted],
  title_fits: [counted],
  title_wide: [pixels],
  title_narrow: [pixels],
  description_none: [counted],
  description_short: [counted, { ...counted, count: 1 }],
  description_long: [counted],
  description_fits: [counted],
  slug_none: [{}],
  slug_invalid: [{ slug: 'A_Slug' }],
  slug_long: [counted],
  slug_wordy: [counted],
  slug_fits: [counted],
  keyword_none: [{}],
  keyword_found: found,
  keyword_lacking: found,
  stuffing_none: [{}],
  stuffing_fail: [used],
  stuffing_row: [{ count: 3, keyword: 'Kafka', start: 'Kafka keeps logs …' }],
  stuffing_twice: [{ keyword: 'Kafka', sentence: 'Kafka is Kafka.' }],
  stuffing_warn: [{ ...used, limit: 2 }],
  stuffing_unused: [{ ...used, total: 0 }],
  stuffing_natural: [{ ...used, total: 4 }],
  same_keyword_none: [{}],
  same_keyword_alone: [{}],
  same_keyword_free: [
    { posts: 1, keyword: 'Kafka' },
    { posts: 7, keyword: 'Kafka' },
  ],
  same_keyword_taken: [{ title: 'Logs', url: 'https://blog.example/logs', keyword: 'Kafka' }],
  links_held: [{ count: 1 }, { count: 3 }],
  links_missing: [
    { title: 'Logs', more: 0 },
    { title: 'Logs', more: 2 },
  ],
  links_no_posts: [{}],
  links_none_close: [{ posts: 1 }, { posts: 9 }],
  link_reason: [
    { ...none, author: 'Ana Souza' },
    { ...none, subject: 'logs' },
    { ...none, keyword: 'Kafka' },
    { ...none, names: ['Kafka', 'Flink', 'Spark'] },
    { author: 'Ana Souza', subject: 'logs', keyword: 'Kafka', names: ['Flink'] },
  ],
  alt_no_images: [{}],
  alt_described: [{}],
  alt_faults: [
    {
      images: ['a.png', 'b.png', 'c.png', 'd.png', 'e.png'],
      faults: ['none', 'file_name', 'keyword', 'name', 'long'],
      texts: ['', 'b.png', 'Kafka', 'A book', '240'],
    },
  ],
}

const roles = ['publisher', 'seller', 'author', 'reader', 'critic', 'review', 'editor', 'description', 'named']
const voices = ['record', 'seller', 'publisher', 'author', 'reader', 'critic', 'reference', 'editor']
const opinions = ['', 'dois trechos dizem isso'].map((reason) => ({ by: 'a judge', reason }))

const reasonSamples: Samples<typeof reasonSentences> = {
  evidence_unknown: [{ ids: ['c7', 's1.p99'] }],
  evidence_none: [{}],
  evidence_gone: [{}],
  gap_unfound: [{}],
  kind_states: ['transition', 'question'].map((kind) => ({ kind, fact: 'Kafka' })),
  opinion_for: opinions,
  opinion_against: opinions,
  expired_checked: [{ day: '2026-11-23' }],
  expired_gone: [{ ids: ['s1'], day: '2026-11-23' }],
  number_absent: [{ number: '412' }],
  number_for_other: [{ number: '12', given: 'chapters', said: 'pages' }],
  number_other: [{ given: '12', unit: 'weeks', number: '13' }],
  number_of_titled: [{ titled: 'Chapter', given: '5', number: '6' }],
  number_counting: [{ given: '5', number: '6', counted: 'brokers' }],
  date_absent: [{ date: 'May' }],
  name_otherwise: [{ name: 'Nobel Prize' }],
  name_absent: [{ name: 'Kafka' }],
  name_apart: [{ name: 'Ana Souza' }],
  opening_absent: [{ word: 'Brokers' }],
  quotation_absent: [{ quotation: 'a log is a log' }],
  words_absent: [{ words: ['broker'] }, { words: ['broker', 'topic'] }],
  words_else: [{}],
  foreign: [{ languages: ['de', 'fr'] }],
  personal: [{}],
  word_turned: [{ held: 'before', said: 'after' }],
  denied: [{}],
  denied_by_sentence: [{}],
  denied_by_passages: [{}],
  opposite: [{}],
  other_way_round: [{ before: 'reads', after: 'writes' }],
  swapped: [{}],
  speaker_other: roles.map((role, index) => ({
    role,
    name: index % 2 === 0 ? 'Harbor Press' : '',
    voices,
    sources: voices.map((voice) => `${voice}.example`),
  })),
  denial_alone: [{ word: 'refutes' }],
}

/** Every sample with its sentence in English and in another language. */
const told = (samples: Readonly<Record<string, readonly ToldValues[]>>, english: Sentences, other: Sentences) =>
  Object.entries(samples).flatMap(([rule, several]) =>
    several.map((values) => [rule, spokenBy(english, { rule, values }, ''), spokenBy(other, { rule, values }, '')]),
  )

describe.each([
  ['what checks for search engines say', told(seoSamples, seoSentences, seoTold), seoSentences],
  ['why a sentence is supported or not', told(reasonSamples, reasonSentences, reasonsTold), reasonSentences],
])('%s', (_, all, table) => {
  it('has a sample of every sentence', () => {
    expect(new Set(all.map(([rule]) => rule))).toEqual(new Set(Object.keys(table)))
  })

  it.each(all)('%s is told in Portuguese: %s', (_rule, english = '', portuguese = '') => {
    expect(portuguese).not.toMatch(/undefined|\[object|NaN/)
    expect(portuguese).not.toBe(english)
    expect(portuguese.length).toBeGreaterThan(10)
    expect(portuguese.endsWith('.')).toBe(english.endsWith('.'))
    // No English word of the frame is left: only what stood in the gaps may be shared.
    expect(portuguese).not.toMatch(/\b(?:the|passages|sentence|says?|does|has|with)\b/)
  })
})

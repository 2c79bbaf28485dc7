import { describe, expect, it } from 'vitest'
import * as english from './en/index.ts'
import { vocabulary as englishVocabulary } from './en/vocabulary.ts'
import * as portuguese from './pt-br/index.ts'

/** What is called the same in both languages: names of products and forms, what is typed as it stands, and words that both share. */
const shared = new Set([
  'Pigmeu Copilot',
  'WordPress',
  'Webhook',
  'Webhooks',
  'Sites',
  'Backup',
  'CSV',
  'JSON',
  'Prompts',
  'Chat',
  'Token',
  'Tokens',
  'Total',
  'USD',
  'Ctrl+V',
  'ISBN-',
  'HTML',
  'Hugo',
  'Astro',
  'Jekyll',
  'Link',
  'Tags',
  'Editor',
  'editor',
  'English',
  'Português (Brasil)',
  'blog-',
])

type Told = readonly (readonly [path: string, text: string])[]

/** What a text says about a number; about a word where a number makes no sense. */
const toldAbout = (tell: (...given: unknown[]) => unknown, number: number): unknown => {
  const given = (value: unknown) => Array.from({ length: tell.length }, () => value)
  try {
    return tell(...given(number))
  } catch {
    return tell(...given([`${number}`]))
  }
}

const isTeller = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function'

/** Every text below a topic with its path; what takes arguments is asked about none, one and several. */
const textsOf = (value: unknown, path: string): Told => {
  if (typeof value === 'string') return [[path, value]]
  if (isTeller(value)) return [0, 1, 2].flatMap((number) => textsOf(toldAbout(value, number), `${path}(${number})`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, below]) => textsOf(below, path === '' ? name : `${path}.${name}`))
}

/** Without the numbers that it was asked about. */
const wordsOf = (text: string): string => text.replace(/[\d",]+/g, '').trim()

/** The names of a source are made of its kind, which is no number. */
const { source: _source, ...plainVocabulary } = englishVocabulary
const withoutSource = (topics: typeof english | typeof portuguese) => {
  const { source: _kind, ...texts } = topics.texts
  return { ...topics, texts }
}

/** The policies of errors stand beside their words and are said to nobody. */
const inEnglish = textsOf(withoutSource(english), '').filter(([path]) => !path.endsWith('.policy'))
const inPortuguese = new Map(textsOf(withoutSource(portuguese), ''))

describe('the languages of the UI', () => {
  it('say the same things', () => {
    expect(inEnglish.length).toBeGreaterThan(600)
    expect([...inPortuguese.keys()].toSorted()).toEqual(inEnglish.map(([path]) => path).toSorted())
    expect(Object.keys(plainVocabulary).every((name) => name in portuguese.texts)).toBe(true)
  })

  it('say them in words of their own', () => {
    const same = inEnglish.filter(([path, text]) => inPortuguese.get(path) === text && /\p{L}{2}/u.test(text))
    expect(same.filter(([, text]) => !shared.has(wordsOf(text)))).toEqual([])
  })

  it('end sentences alike, and leave nothing empty', () => {
    const closed = (text: string) => /[.?!…:]$/.test(text)
    const other = inEnglish.filter(([path, text]) => closed(inPortuguese.get(path) ?? '') !== closed(text))
    expect(other).toEqual([])
    expect(inEnglish.filter(([path, text]) => (text === '') !== (inPortuguese.get(path) === ''))).toEqual([])
  })

  it('name what the domain knows, and leave names of sources as they are', () => {
    expect(portuguese.texts.source('open-library')).toBe('Open Library')
    expect(portuguese.texts.source('pasted')).toBe('Texto colado')
    expect(english.texts.source('pasted')).toBe('Pasted text')
  })
})

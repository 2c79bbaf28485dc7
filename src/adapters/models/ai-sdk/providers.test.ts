import { describe, expect, test } from 'vitest'
import { frontMatterInput } from '../../../../test/support/front-matter-input.ts'
import type { PlanInput } from '../../../domain/writing.ts'
import { estimateArticleCost } from './cost.ts'
import { connectionOf, providerOf, providers } from './providers.ts'
import { unknownIds } from './unknown-ids.ts'

describe('providers', () => {
  test('every row has its own id, and its default model is one of its well-known ones', () => {
    expect(new Set(providers.map((row) => row.id)).size).toBe(providers.length)
    for (const row of providers.filter(({ defaultModel }) => defaultModel !== null))
      expect(row.models.map((model) => model.name)).toContain(row.defaultModel)
  })

  test.each(providers.map((row) => row.id))('%s builds a model of its name', async (provider) => {
    const settings = { provider, modelName: 'some-model', apiKey: 'k', baseUrl: 'http://127.0.0.1:1/v1/' }
    const model = await providerOf(provider).create(connectionOf(settings))
    expect(model.modelId).toBe('some-model')
  })

  test.each([
    [{ provider: 'nobody', modelName: 'm', apiKey: 'k', baseUrl: null }, 'no model provider "nobody"'],
    [{ provider: 'openai', modelName: 'm', apiKey: ' ', baseUrl: null }, 'lacks a key'],
    [{ provider: 'openai', modelName: ' ', apiKey: 'k', baseUrl: null }, 'lacks the name of a model'],
    [{ provider: 'openai-compatible', modelName: 'm', apiKey: null, baseUrl: null }, 'lacks the address'],
    [{ provider: 'openai-compatible', modelName: 'm', apiKey: null, baseUrl: 'ftp://x' }, 'http:// or https://'],
  ])('says what is missing in %j', (settings, said) => {
    expect(() => connectionOf(settings)).toThrowError(
      expect.objectContaining({ code: 'MODEL_NOT_CONFIGURED', message: expect.stringContaining(said) }),
    )
  })
})

describe('the price of an article', () => {
  test('comes from the list price', () => {
    expect(estimateArticleCost('anthropic', 'claude-haiku-4-5')).toBe(45_000 * 1 + 6_000 * 5)
  })
  test('is unknown, not free, where no price is known', () => {
    expect(estimateArticleCost('mistral', 'mistral-medium-latest')).toBeNull()
    expect(estimateArticleCost('ollama', 'llama3')).toBeNull()
  })
})

describe('unknownIds', () => {
  const book = { title: 'T', subtitle: null, authors: [], publisher: null, year: null }

  test('finds claims of a plan that were not given, in subsections too, each once', () => {
    const input: PlanInput = {
      book,
      language: 'en',
      sections: [],
      subsections: { min: 2, max: 4 },
      change_request: null,
      claims: [
        {
          claim_id: 'c1',
          text: 'x',
          topic: 'subject',
          voice: 'publisher',
          source_id: 's1',
          passage_ids: ['s1.p1'],
          language: 'en',
        },
      ],
    }
    const output = {
      title: 'T',
      sections: [
        {
          role: 'a',
          heading: 'A',
          claim_ids: ['c1', 'c7'],
          subsections: [{ heading: 'B', claim_ids: ['c7', 's1.p1'] }],
        },
      ],
    }
    expect(unknownIds('plan', input, output)).toEqual(['c7', 's1.p1'])
  })

  test('finds claims that the words around an article were not given', () => {
    const output = {
      title: 'a',
      seo_title: 'a',
      meta_description: 'b',
      excerpt: 'c',
      focus_keyword: 'd',
      verdict: [{ item: 'learn' as const, text: 'e', claim_ids: ['c1'] }],
      faq: [],
    }
    expect(unknownIds('front_matter', frontMatterInput(), output)).toEqual(['c1'])
  })
})

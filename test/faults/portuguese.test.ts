import { beforeAll, describe, expect, it } from 'vitest'
import { openFaultBench, redGates, wordsOf } from './bench.ts'
import { adding, inFront, inSection, instead, together } from './twists.ts'

let bench: Awaited<ReturnType<typeof openFaultBench>>
beforeAll(async () => {
  bench = await openFaultBench('pt-BR/entendendo-algoritmos')
}, 20_000)

const english = [
  'The chapter shows how a search halves a sorted list until only one entry is left.',
  'Every example was written in Python and can be read by any programmer with patience.',
  'Readers will find drawings of boxes, arrows and people instead of long formulas.',
] as const
const read = 'Eu li este livro inteiro em um fim de semana e adorei cada capítulo.'

describe('a model that changes language in a Portuguese article', () => {
  it('and insists: is shown to the editor, and does not get into the frame', async () => {
    const { article } = await bench.write(
      together(
        inSection('context', instead(...english)),
        inSection('impact', adding(read)),
        inFront((output) => ({ ...output, meta_description: english.slice(0, 2).join(' '), excerpt: read })),
      ),
    )
    if (!article) throw new Error('there is no article')
    expect(redGates(article)).toEqual(expect.arrayContaining(['language', 'experience']))
    expect(article.meta_description).not.toContain('halves a sorted list')
    expect(article.excerpt).not.toContain('Eu li')
  })

  it('once: is written again in its language', async () => {
    const { article, steps } = await bench.write(
      together(inSection('context', instead(...english), true), inSection('impact', adding(read), true)),
    )
    if (!article) throw new Error('there is no article')
    expect(redGates(article)).toEqual([])
    expect(steps.filter((step) => step.startsWith('repair:')).toSorted()).toEqual([
      'repair:context:1',
      'repair:impact:1',
    ])
    for (const text of [...english, read]) expect(wordsOf(article)).not.toContain(text)
  })
})

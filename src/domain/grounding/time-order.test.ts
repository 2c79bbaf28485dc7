import { describe, expect, it } from 'vitest'
import { indexPassages, supportOf } from './support.ts'

const scoreOf = (sentence: string, text: string, language = 'en'): number => {
  const passage = {
    passage_id: 's1.p1',
    source_id: 's1',
    source_label: 'The Gazette',
    kind: 'description',
    voice: 'reference',
    language,
    text,
  } as const
  return supportOf(sentence, indexPassages([passage]), language).score
}

const lecturer =
  'Only after first lecturing in literature for years did she find her place and begin to write novels full-time.'
const films = 'The film adaptation of Harbour was released in 2011, followed by Lighthouse in 2015.'
const waited = 'The clinic apologised after a patient waited eleven hours for treatment.'
const battery = 'Managers can stop after chapter four, where the arithmetic of battery life fits on a page.'
const articles = 'Antes dele, quem programava em português dependia de artigos dispersos e da documentação em inglês.'
const nurse = 'Antes de se tornar atriz, Rute trabalhou como enfermeira em Lisboa.'

describe('the order of time', () => {
  it.each([
    ['She lectured in literature before she began to write full-time.', lecturer, 'en'],
    ['Harbour reached cinemas in 2011, earlier than Lighthouse.', films, 'en'],
    ['A patient waited eleven hours before the treatment, and the clinic apologised.', waited, 'en'],
    ['Battery life fits on a page in chapter four, after which managers can stop.', battery, 'en'],
    ['Rute trabalhou como enfermeira em Lisboa antes de se tornar atriz.', nurse, 'pt'],
    ['Quem programava em português dependia antes de artigos dispersos.', articles, 'pt'],
    ['Rute se tornou atriz depois de trabalhar como enfermeira em Lisboa.', nurse, 'pt'],
  ])('may be told from either end: %s', (sentence, text, language) => {
    expect(scoreOf(sentence, text, language)).toBeGreaterThan(0.55)
  })

  it.each([
    ['She lectured in literature after she began to write full-time.', lecturer, 'en'],
    ['Lighthouse reached cinemas in 2015, earlier than Harbour.', films, 'en'],
    ['Rute trabalhou como enfermeira em Lisboa depois de se tornar atriz.', nurse, 'pt'],
    ['Rute se tornou atriz antes de trabalhar como enfermeira em Lisboa.', nurse, 'pt'],
  ])('is not carried when it is turned: %s', (sentence, text, language) => {
    expect(scoreOf(sentence, text, language)).toBeLessThan(0.34)
  })
})

import { describe, expect, it } from 'vitest'
import { attributionCases } from './fixtures/attribution.cases.ts'
import { add, type Change, errorsOf, good, judged } from './fixtures/cases.ts'
import { head } from './fixtures/changes.ts'
import { runTable } from './fixtures/table.ts'

const en = 'As early as chapter four the reader replays a whole week of orders.'
const pt = 'A primeira parte constrói uma loja de ingressos.'
const publisher = ['s1.p10']
const critic = ['s4.p1']

describe('attribution: refused', () => {
  it.each([
    'It is the definitive guide to event streaming for small companies.',
    'The advice from the trenches is brilliant.',
    'This is the best book on event streaming.',
    'Small companies will find it indispensable.',
    'It is essential reading for small companies.',
    'Everything you need about event streaming is there.',
    'The advice is outstanding.',
    'It is a must-read on event streaming.',
    'No other guide is the most comprehensive book on streaming.',
    'Duarte’s advice is invaluable for small companies.',
    'Her masterpiece is about event streaming.',
    'It gives the clearest explanation of streaming ever.',
  ])('%s', (sentence) => {
    const errors = errorsOf(judged('attribution', good.en, add(en, sentence, publisher)))
    expect(errors.map(({ message }) => message).join()).toMatch(/in the words of the publisher/u)
    expect(errors[0]).toMatchObject({ section: 0, sentence_id: '0.5' })
  })

  it.each([
    'É a obra definitiva sobre filas.',
    'O livro é indispensável para qualquer equipe.',
    'É o melhor livro sobre filas.',
    'É uma leitura obrigatória sobre filas.',
    'O guia mais completo sobre filas está aqui.',
    'As explicações são brilhantes.',
    'É um livro excelente sobre filas.',
  ])('%s', (sentence) => {
    expect(judged('attribution', good.pt, add(pt, sentence, ['s1.p7'])).verdict).toBe('fail')
  })

  it('praise without any evidence', () => {
    const result = judged('attribution', good.en, add(en, 'What an excellent bakery.', [], 'transition'))
    expect(errorsOf(result)[0]?.message).toMatch(/without evidence/u)
  })

  it('names a voice that is interested, the author’s too', () => {
    const result = judged('attribution', good.en, add(en, 'Her course on data pipelines is outstanding.', ['s3.p2']))
    expect(errorsOf(result)[0]?.message).toMatch(/in the words of the author/u)
  })
})

describe('attribution: let through', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['the good article', 'en', (content) => content],
    ['the good article in Portuguese', 'pt', (content) => content],
    ['praise that says who speaks', 'en', add(en, 'According to the publisher, the advice is brilliant.', publisher)],
    [
      'praise after the speaker',
      'en',
      add(en, 'The Amazon page calls it the definitive guide to event streaming.', publisher),
    ],
    ['praise before the speaker', 'en', add(en, 'The advice is brilliant, says the publisher.', publisher)],
    ['the publisher by name', 'en', add(en, 'Harbor Press describes the advice as brilliant.', publisher)],
    ['billed as', 'en', add(en, 'It is billed as the definitive guide to event streaming.', publisher)],
    ['plain words of the publisher', 'en', add(en, 'It gives advice to small companies.', publisher)],
    ['best practices', 'en', add(en, 'The best practices for schemas follow.', publisher)],
    ['the editor’s own sentence', 'en', add(en, 'This is the best book on event streaming.', [], 'editor')],
    ['who speaks, in Portuguese', 'pt', add(pt, 'Segundo a editora, a obra é indispensável.', ['s1.p7'])],
    ['the publisher’s verb in Portuguese', 'pt', add(pt, 'A editora apresenta a obra como definitiva.', ['s1.p7'])],
    ['best practices in Portuguese', 'pt', add(pt, 'As melhores práticas para filas vêm depois.', ['s1.p7'])],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('attribution', good[language], change))).toEqual([])
  })

  it('reports praise of a critic without a name', () => {
    const { verdict, findings } = judged('attribution', good.en, add(en, 'Her talent is exceptional.', critic))
    expect(verdict).toBe('pass')
    expect(findings).toMatchObject([{ severity: 'notice', section: 0 }])
    expect(findings[0]?.message).toMatch(/whose judgement/u)
  })

  it('reports praise in a heading', () => {
    const { verdict, findings } = judged('attribution', good.en, head(4, 'Brilliant Schemas'))
    expect(verdict).toBe('pass')
    expect(findings).toMatchObject([{ severity: 'notice', section: 4 }])
  })
})

runTable(attributionCases)

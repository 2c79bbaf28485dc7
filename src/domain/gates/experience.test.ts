import { describe, expect, it } from 'vitest'
import { add, type Change, errorsOf, frame, good, judged } from './fixtures/cases.ts'
import { all, judgement } from './fixtures/changes.ts'
import { experienceCases } from './fixtures/experience.cases.ts'
import { runTable } from './fixtures/table.ts'

const en = 'As early as chapter four the reader replays a whole week of orders.'
const pt = 'A primeira parte constrói uma loja de ingressos.'

describe('experience: refused', () => {
  it.each([
    'I loved reading about the bakery.',
    'I have read it twice.',
    'After reading this book, Kafka looks simple.',
    'After testing this book at work, the queue was clean.',
    'In my experience, five alerts are enough.',
    'My favourite chapter is the one on replay.',
    'We tested the exercises on a laptop.',
    'I really enjoyed the bakery.',
    'I couldn’t put it down.',
    'The chapter on schemas taught me a rule.',
    'While working through the exercises, one meets Docker.'.replace('one meets', 'I found'),
    'Our reading of chapter four took a week.',
    'It kept me hooked until the end.',
    'I was impressed by the five alerts.',
  ])('%s', (sentence) => {
    const [finding] = errorsOf(judged('experience', good.en, add(en, sentence)))
    expect(finding?.message).toMatch(/claims experience/u)
    expect(finding).toMatchObject({ section: 0, sentence_id: '0.5' })
  })

  it.each([
    'Neste livro eu li sobre filas.',
    'Adorei o capítulo sobre filas, e li o livro inteiro.',
    'Depois de ler este livro, usei filas.',
    'Na minha experiência, as filas funcionam.',
    'Eu gostei dos experimentos.',
    'Testamos o livro em nossa equipe.',
    'Após terminar a obra, tudo ficou claro.',
    'O livro me ajudou a entender as filas.',
    'Minha leitura durou duas semanas.',
    'Fiquei impressionado com as filas.',
    'Não consegui largar o livro.',
  ])('%s', (sentence) => {
    expect(errorsOf(judged('experience', good.pt, add(pt, sentence)))[0]?.message).toMatch(/claims experience/u)
  })

  it.each<[string, Change]>([
    ['in the meta description', frame({ meta_description: 'I loved this book about streams.' })],
    ['in the title', frame({ title: 'Why I read Practical Event Streams twice' })],
    ['in the excerpt', frame({ excerpt: 'After reading this book, I changed my mind.' })],
    ['in a quotation of nobody', add(en, '“I loved reading about the bakery.”')],
  ])('%s', (_, change) => {
    expect(judged('experience', good.en, change).verdict).toBe('fail')
  })
})

describe('experience: the first person', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['a recommendation', 'en', add(en, 'I recommend it to small teams.')],
    ['a recommendation in Portuguese', 'pt', add(pt, 'Eu recomendo a leitura.')],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('experience', good[language], change))[0]?.message).toMatch(/speaks in the first person/u)
  })

  it('tells the editor to tick what they claim', () => {
    const result = judged('experience', good.en, all(judgement(false, 'I loved reading it.')))
    expect(errorsOf(result)[0]?.message).toMatch(/tick that you read it/u)
  })
})

describe('experience: let through', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['the good article', 'en', (content) => content],
    ['the good article in Portuguese', 'pt', (content) => content],
    ['readers who say so', 'en', add(en, 'Readers loved the bakery and enjoyed the exercises.')],
    ['a quotation of a reader', 'en', add(en, 'One Goodreads reader writes: “I loved reading about the bakery.”')],
    ['a quotation in Portuguese', 'pt', add(pt, 'Um leitor escreve: “Adorei o livro, li em um dia.”')],
    ['what the author did', 'en', add(en, 'The author tested every exercise herself.')],
    ['what the reader will do', 'en', add(en, 'You read about replay before you use it.')],
    ['a Roman numeral', 'en', add(en, 'Part I used to be shorter.'.replace('used', 'happens'))],
    ['the phrase in the third person', 'en', add(en, 'After reading chapter two, readers know what an offset is.')],
    ['somebody else’s experience', 'en', add(en, 'Her experience at Cargolane shows in the examples.')],
    [
      'the editor’s own sentence',
      'en',
      all(judgement(true), add(en, 'I loved reading about the bakery.', [], 'editor')),
    ],
    ['readers in Portuguese', 'pt', add(pt, 'Os leitores gostaram dos experimentos e leram tudo.')],
    ['the author in Portuguese', 'pt', add(pt, 'O autor testou os exemplos com sua equipe.')],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('experience', good[language], change))).toEqual([])
  })
})

runTable(experienceCases)

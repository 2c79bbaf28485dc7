import { describe, expect, it } from 'vitest'
import { add, type Change, errorsOf, good, judged } from './fixtures/cases.ts'
import { fillerCases } from './fixtures/filler.cases.ts'
import { runTable } from './fixtures/table.ts'

const en = 'As early as chapter four the reader replays a whole week of orders.'
const pt = 'A primeira parte constrói uma loja de ingressos.'

describe('filler: stock phrases are refused', () => {
  it.each([
    'In today’s fast-paced world, streaming matters to small teams.',
    'It is important to note that Kafka replaces the exports.',
    'In conclusion, the book covers streaming with Kafka.',
    'Look no further for a book on event pipelines.',
    'Whether you are a backend engineer or a data analyst, Kafka helps.',
    'The book delves into consumer lag and dead letters.',
    'It unlocks the full potential of event pipelines.',
    'The bakery example is a game-changer for streaming.',
    'Event streaming is an ever-evolving field for engineers.',
    'Duarte takes you on a tour; you embark on an exciting journey through Kafka.',
    'The book is a valuable resource for anyone who runs Kafka.',
    'Replay is more important than ever for small teams.',
    'This section explores consumer lag and dead letters.',
    'There is something for everyone in these exercises.',
    'It stands as a testament to small pipelines.',
  ])('%s', (sentence) => {
    const errors = errorsOf(judged('filler', good.en, add(en, sentence)))
    expect(errors.map(({ message }) => message).join()).toMatch(/stock phrase/u)
    expect(errors[0]?.section).toBe(0)
  })

  it.each([
    'No mundo atual, as filas são usadas por equipes pequenas.',
    'É importante ressaltar que o RabbitMQ é comparado.',
    'Vale destacar o capítulo sobre idempotência.',
    'Em resumo, a loja de ingressos usa filas.',
    'O leitor mergulha no mundo das filas de mensagens.',
    'A obra é um divisor de águas para quem usa filas.',
    'Seja você um iniciante ou um desenvolvedor experiente, as filas ajudam.',
    'As filas estão em constante evolução.',
    'É um guia indispensável para todos que usam filas.',
    'As filas são mais importantes do que nunca, ou mais importante que nunca.',
    'Nesta seção, veremos como as filas funcionam.',
    'Hoje em dia, as filas são comuns em sistemas.',
  ])('%s', (sentence) => {
    expect(
      errorsOf(judged('filler', good.pt, add(pt, sentence)))
        .map(({ message }) => message)
        .join(),
    ).toMatch(/stock phrase/u)
  })
})

describe('filler: repetition and emptiness are refused', () => {
  it.each<[string, Change, RegExp]>([
    ['a sentence twice', add(en, 'The work took two afternoons.'), /repeats sentence/u],
    [
      'nearly the same words',
      add(en, 'Every single chapter ends with the incident that this change would have prevented.'),
      /repeats sentence/u,
    ],
    [
      'a sentence about nothing',
      add(en, 'Curiosity rewards patient minds everywhere.'),
      /says nothing about this book/u,
    ],
    ['praise of nothing in particular', add(en, 'Truly delightful prose awaits.'), /says nothing about this book/u],
    [
      'words that only frame',
      add(en, 'The book has chapters which the author writes.'),
      /says nothing about this book/u,
    ],
  ])('%s', (_, change, message) => {
    expect(
      errorsOf(judged('filler', good.en, change))
        .map((finding) => finding.message)
        .join('\n'),
    ).toMatch(message)
  })

  it('does so in Portuguese', () => {
    const twice = errorsOf(judged('filler', good.pt, add(pt, 'Também os custos são discutidos.')))
    expect(twice.map(({ message }) => message).join()).toMatch(/repeats sentence/u)
    const empty = errorsOf(judged('filler', good.pt, add(pt, 'A curiosidade recompensa mentes pacientes.')))
    expect(empty.map(({ message }) => message).join()).toMatch(/says nothing about this book/u)
  })
})

describe('filler: let through', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['the good article', 'en', (content) => content],
    ['the good article in Portuguese', 'pt', (content) => content],
    ['a stock phrase that is quoted', 'en', add(en, 'The publisher calls Kafka “a game-changer”.')],
    ['a short transition', 'en', add(en, 'So much for theory.', [], 'transition')],
    ['a gap', 'en', add(en, 'Nothing was said elsewhere.', [], 'gap')],
    ['the editor’s own sentence', 'en', add(en, 'Curiosity rewards patient minds.', [], 'editor')],
    ['a dive of another kind', 'en', add(en, 'The exports break when a consumer goes down.')],
    [
      'an echo with more to say',
      'en',
      add(en, 'Two afternoons was what the work took, one reader on Goodreads reports, for the queue.'),
    ],
    ['two sentences with one subject', 'en', add(en, 'Consumer lag has an alert of its own.')],
    ['a world that is meant', 'en', add(en, 'Orders from all over the world arrive at the bakery.')],
    ['importance that is stated', 'en', add(en, 'Replay is important for the bakery, because orders get lost.')],
    ['a day of today', 'pt', add(pt, 'A loja de ingressos hoje usa uma fila.')],
    ['importance in Portuguese', 'pt', add(pt, 'A idempotência é importante para a loja de ingressos.')],
    ['a summary that is meant', 'pt', add(pt, 'O resumo dos custos fica no final da comparação entre Redis e SQS.')],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('filler', good[language], change))).toEqual([])
  })
})

runTable(fillerCases)

import { describe, expect, it } from 'vitest'
import { indexPassages, supportOf } from './support.ts'

const verdictOf = (sentence: string, text: string, language: string) => {
  const passage = {
    passage_id: 's1.p1',
    source_id: 's1',
    source_label: 'Amazon',
    kind: 'description',
    voice: 'publisher',
    language,
    text,
  } as const
  const { verdict, reasons } = supportOf(sentence, indexPassages([passage]), language)
  return `${verdict}: ${reasons.join('; ')}`
}

const joined = 'Before joining the university he worked as a software engineer at several Internet companies.'
const clear = 'More than sixty refactorings stand in the catalog, and it always shows the code first.'
const worked = 'Ele trabalhou na bilheteria até 2019, antes de entrar na universidade como professor.'

describe('turned words', () => {
  it.each([
    [
      'en',
      'After leaving the university he worked as a software engineer at several Internet companies.',
      joined,
      'after',
    ],
    ['en', 'After the author left the university he worked as a software engineer.', joined, '"after"'],
    ['en', 'Less than sixty refactorings stand in the catalog.', clear, 'less'],
    ['en', 'The catalog has more than sixty refactorings and never shows the code first.', clear, 'never'],
    [
      'en',
      'The team has used Kafka until the migration of 2016.',
      'The team has used Kafka since the migration of 2016.',
      'until',
    ],
    [
      'en',
      'The last chapter builds a storage engine from shell functions.',
      'The first chapter builds a storage engine from shell functions.',
      'last',
    ],
    [
      'en',
      'Sales of printed books rose after the second edition.',
      'Sales of printed books fell after the second edition.',
      'fell',
    ],
    ['pt', 'Ele trabalhou na bilheteria até 2019, depois de entrar na universidade como professor.', worked, 'depois'],
    [
      'pt',
      'O livro traz menos de quatrocentas ilustrações feitas à mão.',
      'O livro traz mais de quatrocentas ilustrações feitas à mão.',
      'menos',
    ],
    [
      'pt',
      'O desenho quase nunca resolve a dúvida do leitor.',
      'O desenho quase sempre resolve a dúvida do leitor.',
      'nunca',
    ],
    [
      'pt',
      'O último capítulo compara a busca simples com a binária.',
      'O primeiro capítulo compara a busca simples com a binária.',
      '',
    ],
    [
      'en',
      'He wrote the short report on streams after this book.',
      'He wrote the short report on streams before this book.',
      'after',
    ],
    [
      'en',
      'It makes for slow reading, until its entries repeat four headings.',
      'It makes for slow reading, because its entries repeat the same four headings.',
      'until',
    ],
  ])('%s, refused: %s', (language, sentence, text, word) => {
    expect(verdictOf(sentence, text, language)).toMatch(/^unsupported: /u)
    expect(verdictOf(sentence, text, language)).toContain(word)
  })

  it.each([
    ['en', 'He worked as a software engineer at several Internet companies before he joined the university.', joined],
    ['en', 'Before the author joined the university he worked as a software engineer.', joined],
    ['en', 'The catalog shows the code first and holds over sixty refactorings.', clear],
    [
      'en',
      'Four weeks move the jobs, and the last two weeks switch them off.',
      'It takes four weeks to move the first jobs, and the last two weeks to switch them off.',
    ],
    [
      'en',
      'The tests come first, and only after the tests are green does the work begin.',
      'Before the work can begin, the tests come first; only after the tests are green does it start.',
    ],
    [
      'en',
      'The exercises are no less demanding than the exercises of the first edition.',
      'The exercises are no less demanding than those of the first edition, and the book is more compact.',
    ],
    ['pt', 'Antes de entrar na universidade como professor, ele trabalhou na bilheteria até 2019.', worked],
    [
      'pt',
      'O desenho quase sempre resolve a dúvida.',
      'O desenho quase sempre resolve a dúvida, e o texto nunca atrapalha.',
    ],
    [
      'en',
      'In the course, chapter four comes before chapter five.',
      'In the course, chapter five comes after chapter four.',
    ],
    [
      'en',
      'Readers should know SQL before they open chapter two.',
      'Open chapter two only after learning the basics of SQL that readers should know.',
    ],
    [
      'en',
      'RabbitMQ is smaller than Kafka, and the book says why.',
      'The book says why Kafka is larger than RabbitMQ.',
    ],
  ])('%s, let through: %s', (language, sentence, text) => {
    expect(verdictOf(sentence, text, language)).not.toMatch(/^unsupported/u)
  })
})

import { describe, expect, it } from 'vitest'
import { add, type Change, edit, errorsOf, errorText, frame, good, judged } from './fixtures/cases.ts'
import { languageCases } from './fixtures/language.cases.ts'
import { runTable } from './fixtures/table.ts'

const en = 'As early as chapter four the reader replays a whole week of orders.'
const pt = 'A primeira parte constrói uma loja de ingressos.'
const english =
  'The first part builds a shop that sells tickets. It sends its mails by way of a queue. This is what the chapter is about.'
const portuguese =
  'A primeira parte constrói uma loja que vende ingressos. Ela envia os e-mails por meio de uma fila. É disso que trata o capítulo.'

describe('language: refused', () => {
  it.each<[string, 'en' | 'pt', Change, RegExp]>([
    [
      'an English paragraph in a Portuguese article',
      'pt',
      edit(pt, `${english}\n\n${pt}`),
      /is in English: write it in Portuguese/u,
    ],
    [
      'a Portuguese paragraph in an English article',
      'en',
      edit(en, `${portuguese}\n\n${en}`),
      /is in Portuguese: write it in English/u,
    ],
    [
      'a German paragraph',
      'en',
      edit(
        en,
        `Der erste Teil baut einen Laden, der Karten verkauft. Er verschickt die Post über eine Warteschlange.\n\n${en}`,
      ),
      /is in German/u,
    ],
    [
      'a Spanish paragraph',
      'pt',
      edit(
        pt,
        `La primera parte construye una tienda que vende entradas. Los correos se envían por medio de una cola, y eso es todo.\n\n${pt}`,
      ),
      /is in Spanish/u,
    ],
    [
      'a French paragraph',
      'en',
      edit(
        en,
        `La première partie construit une boutique qui vend des billets. Elle envoie les messages dans une file.\n\n${en}`,
      ),
      /is in French/u,
    ],
    [
      'an Italian paragraph',
      'en',
      edit(
        en,
        `La prima parte costruisce un negozio che vende i biglietti. Questo è il tema della prima metà del libro.\n\n${en}`,
      ),
      /is in Italian/u,
    ],
    [
      'an English sentence inside a Portuguese paragraph',
      'pt',
      add(pt, 'It sends all of its mails to the customers by way of a queue.'),
      /is in English/u,
    ],
    [
      'a Portuguese sentence inside an English paragraph',
      'en',
      add(en, 'Ela envia todos os seus e-mails para os clientes por meio de uma fila.'),
      /is in Portuguese/u,
    ],
    [
      'an English list',
      'pt',
      edit(pt, `${pt}\n\n- The first part builds a shop that sells tickets to the people.\n`),
      /is in English/u,
    ],
    [
      'an English section',
      'pt',
      edit(/## Introdução\n[\s\S]*?(?=\n## )/u, `## Introdução\n\n${english}\n`),
      /is in English/u,
    ],
    ['a meta description in English', 'pt', frame({ meta_description: english }), /meta description is in English/u],
    ['an excerpt in Portuguese', 'en', frame({ excerpt: portuguese }), /excerpt is in Portuguese/u],
  ])('%s', (_, language, change, message) => {
    const result = judged('language', good[language], change)
    expect(result.verdict).toBe('fail')
    expect(errorText(result)).toMatch(message)
  })

  it('names section and sentence', () => {
    const [finding] = errorsOf(
      judged('language', good.pt, add(pt, 'It sends all of its mails to the customers by way of a queue.')),
    )
    expect(finding).toMatchObject({ section: 3, sentence_id: '3.1' })
  })
})

describe('language: let through', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['the good article', 'en', (content) => content],
    ['the good article in Portuguese', 'pt', (content) => content],
    [
      'a quotation in English',
      'pt',
      add(pt, 'Segundo a documentação, “it sends all of its mails to the customers by way of a queue”.'),
    ],
    [
      'names of tools in a row',
      'pt',
      add(pt, 'RabbitMQ, Redis, SQS, Kafka, Pulsar, NATS, ActiveMQ, ZeroMQ, Celery, Sidekiq e Resque.'),
    ],
    ['a list of tools', 'en', edit(en, `${en}\n\n- Kafka\n- RabbitMQ\n- Amazon SQS\n`)],
    [
      'code',
      'pt',
      edit(pt, `${pt}\n\n\`\`\`python\n# this is what the chapter is about, and it is in English\n\`\`\`\n`),
    ],
    ['the book by its own title', 'en', add(en, 'Practical Event Streams is what it is called.')],
    ['a short sentence', 'pt', add(pt, 'Ready to go.')],
    [
      'an English term',
      'pt',
      add(pt, 'O padrão outbox e o conceito de dead letter queue são explicados com diagramas na segunda parte.'),
    ],
    ['a Portuguese name', 'en', add(en, 'Duarte worked at the Universidade Federal do Rio de Janeiro before that.')],
    [
      'the details list',
      'pt',
      edit('- **Formato:**', '- **Nota:** this is the text that is printed on the back of the book\n- **Formato:**'),
    ],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('language', good[language], change))).toEqual([])
  })
})

runTable(languageCases)

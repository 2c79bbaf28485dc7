import { describe, expect, it } from 'vitest'
import { spokenBy } from '../told.ts'
import type { EvidencePassage } from '../writing.ts'
import { reasonSentences } from './reason-sentences.ts'
import { indexPassages, supportOf } from './support.ts'

const passage = (text: string, language: string | null = 'en', id = 's1.p1'): EvidencePassage => ({
  passage_id: id,
  source_id: 's1',
  source_label: 'Amazon',
  kind: 'description',
  voice: 'publisher',
  language,
  text,
})

const english = [
  passage(
    'Harbor Press published the book on May 14, 2021. It has 412 pages in 12 chapters and 3 parts. All examples run on one laptop; the repository holds 38 exercises.',
  ),
  passage(
    'Kafka replaced RabbitMQ at Cargolane in 2016. The migration took eight weeks and cut the error rate by 40%. Managed cloud brokers are not covered.',
    'en',
    's1.p2',
  ),
  passage(
    'The exercises are easy for beginners, but experts will find nothing new. Readers praise the clear diagrams. Duarte does not recommend nightly batch jobs, because they hide errors until the morning. Chapter 7 (Schemas) opens part two, chapter 8 (Replay) follows.',
    'en',
    's1.p3',
  ),
]
const known = ['Practical Event Streams', 'Ana Duarte', 'Amazon', 'Goodreads']
const verdict = (sentence: string) => supportOf(sentence, english, 'en', known).verdict

describe('supportOf: what the passages carry', () => {
  it.each([
    'Harbor Press published the book in May 2021.',
    'The book was published on 14 May 2021 by Harbor Press.',
    'It runs to 412 pages and has twelve chapters in three parts.',
    'Its repository holds 38 exercises.',
    'All of the examples can be run on one laptop.',
    'According to the Amazon page, the examples run on a laptop.',
    'At Cargolane, Kafka replaced RabbitMQ in 2016.',
    'RabbitMQ was replaced by Kafka at Cargolane.',
    'Eight weeks were needed for the migration.',
    'The migration cut the error rate by 40 percent.',
    'Brokers managed in the cloud are not covered.',
    'The book does not cover managed cloud brokers.',
    'Beginners will find the exercises easy.',
    'Experts, on the other hand, find nothing new in the exercises.',
    'Readers praise its clear diagrams.',
    'Duarte does not recommend nightly batch jobs.',
    'The reason is that batch jobs hide errors until the morning.',
    'The publisher notes that “all examples run on one laptop”.',
    'Ana Duarte is the author of Practical Event Streams.',
    'Programmers who are newcomers find the exercises easy.',
  ])('supported: %s', (sentence) => {
    expect({ sentence, verdict: verdict(sentence) }).toEqual({ sentence, verdict: 'supported' })
  })
})

describe('supportOf: what the passages do not carry', () => {
  it.each([
    ['a number that is nowhere', 'The book has 416 pages.', '416'],
    ['another year', 'Harbor Press published the book in May 2020.', '2020'],
    ['another month', 'Harbor Press published the book in March 2021.', 'March'],
    ['another day', 'Harbor Press published the book on May 15, 2021.', '15'],
    ['a swapped count', 'It has 412 pages in 3 chapters and 12 parts.', 'chapters'],
    ['a count as a word', 'The migration took nine weeks.', 'nine'],
    ['another unit', 'The migration took eight months.', 'months'],
    ['another share', 'The migration cut the error rate by 60%.', '60'],
    ['a number of something else', 'The repository holds 12 exercises.', '12'],
    ['another publisher', 'Wiley published the book in May 2021.', 'Wiley'],
    ['another publisher of two words', 'River House published the book in May 2021.', 'River House'],
    ['another company', 'Kafka replaced RabbitMQ at Spotify in 2016.', 'Spotify'],
    ['another person', 'Fowler does not recommend nightly batch jobs.', 'Fowler'],
    ['a first name of another', 'Martin Duarte does not recommend nightly batch jobs.', 'Martin'],
    ['a thing that is named nowhere', 'Kafka replaced ActiveMQ at Cargolane.', 'ActiveMQ'],
    ['names the other way round', 'RabbitMQ replaced Kafka at Cargolane in 2016.', 'other way round'],
    ['a lost negation', 'Managed cloud brokers are covered.', 'deny'],
    ['an added negation', 'The exercises are not easy for beginners.', 'denies'],
    ['a lost negation with a verb', 'Duarte recommends nightly batch jobs.', 'deny'],
    ['an added never', 'Readers never praise the clear diagrams.', 'denies'],
    ['an opposite', 'The exercises are difficult for beginners.', 'opposite'],
    ['another opposite', 'The migration increased the error rate by 40%.', 'opposite'],
    ['a chapter with another number', 'Chapter 8 (Schemas) opens part two.', 'schemas'],
    [
      'an added negation beside another',
      'Duarte does not recommend nightly batch jobs, because they do not hide errors.',
      'denies',
    ],
    ['words of another thing', 'Cooking pasta needs fresh basil, olive oil and much patience.', 'something else'],
    ['what readers might say', 'The friendly tone and the funny drawings make learning pleasant.', 'something else'],
    ['words that were never said', 'The publisher promises “a complete course in streaming”.', 'quotation'],
    ['a changed quotation', 'The publisher notes that “all exercises run on one laptop”.', 'quotation'],
  ])('unsupported, %s: %s', (_, sentence, named) => {
    const support = supportOf(sentence, english, 'en', known)
    expect({ sentence, verdict: support.verdict }).toEqual({ sentence, verdict: 'unsupported' })
    expect(support.reasons.join('; ')).toContain(named)
    expect(support.told?.map((one) => spokenBy(reasonSentences, one, 'untold'))).toEqual(support.reasons)
  })

  it('needs evidence at all', () => {
    expect(supportOf('It is.', [], 'en')).toEqual({
      score: 0,
      verdict: 'unsupported',
      reasons: ['no evidence is cited'],
      told: [{ rule: 'evidence_none', values: {} }],
    })
    const blanked = supportOf('It is long.', [passage('')], 'en')
    expect(blanked.verdict).toBe('unsupported')
    expect(blanked.reasons[0]).toContain('no longer kept')
  })
})

const portuguese = [
  passage(
    'Filas na Prática ensina a desacoplar sistemas com filas de mensagens. A Casa do Código publicou o livro em 3 de março de 2022, com 288 páginas e 4,5 estrelas em 1.200 avaliações.',
    'pt-BR',
  ),
  passage(
    'A segunda parte mede o que acontece quando um consumidor falha no meio de uma mensagem. Não é preciso conhecer RabbitMQ. Os exemplos são fáceis para iniciantes. Faltam testes automatizados.',
    'pt-BR',
    's1.p2',
  ),
]

describe('supportOf in Portuguese', () => {
  it.each([
    ['supported', 'O livro ensina como sistemas são desacoplados com filas de mensagens.'],
    ['supported', 'A Casa do Código publicou a obra em março de 2022.'],
    ['supported', 'São 288 páginas, com 4.5 estrelas em 1,200 avaliações.'],
    ['supported', 'O que acontece quando o consumidor falha no meio da mensagem é medido na segunda parte.'],
    ['supported', 'Conhecer RabbitMQ não é preciso.'],
    ['supported', 'Para iniciantes, os exemplos são fáceis.'],
    ['supported', 'Segundo a editora, os sistemas se desacoplam com filas.'],
    ['unsupported', 'A Casa do Código publicou a obra em maio de 2022.'],
    ['unsupported', 'São 298 páginas.'],
    ['unsupported', 'A Novatec publicou a obra em março de 2022.'],
    ['unsupported', 'É preciso conhecer RabbitMQ.'],
    ['supported', 'Um consumidor que falha no meio de uma mensagem é medido na segunda parte.'],
    ['unsupported', 'A segunda parte não mede o que acontece quando um consumidor falha.'],
    ['unsupported', 'Os exemplos são difíceis para iniciantes.'],
    ['unsupported', 'Não é preciso conhecer Kafka.'],
    ['unsupported', 'A culinária italiana exige paciência, azeite e manjericão fresco.'],
    ['unsupported', 'Na terceira parte, o consumidor falha no meio da mensagem.'],
  ])('%s: %s', (expected, sentence) => {
    expect({ sentence, verdict: supportOf(sentence, portuguese, 'pt-BR').verdict }).toEqual({
      sentence,
      verdict: expected,
    })
  })
})

describe('supportOf across languages', () => {
  const german = [
    passage(
      'Das Buch erschien am 14. Mai 2021 bei Harbor Press und hat 412 Seiten. Es richtet sich an Entwickler.',
      'de',
    ),
  ]

  it('carries what consists of numbers and names', () => {
    const support = supportOf('Harbor Press published 412 pages in May 2021.', german, 'en')
    expect(support.verdict).toBe('supported')
    expect(support.reasons.join()).toContain('in another language (de)')
  })
  it('is weak where words decide', () => {
    const support = supportOf('It addresses people who write software for a living.', german, 'en')
    expect(support.verdict).toBe('weak')
    expect(support.reasons.join()).toContain('in another language')
  })
  it.each(['The book has 421 pages.', 'Wiley House published it in 2021.', 'It was published in June 2021.'])(
    'refuses wrong facts: %s',
    (sentence) => {
      expect(supportOf(sentence, german, 'en').verdict).toBe('unsupported')
    },
  )
  it('compares words with the passages that are in the same language', () => {
    expect(supportOf('Readers praise its clear diagrams.', [...german, ...english], 'en').verdict).toBe('supported')
  })
})

describe('supportOf: forms of facts', () => {
  it.each([
    ['ISBN 9781234567897 is the number.', 'ISBN-13: 978-1234567897 is its number'],
    ['It sold 40,000 copies.', 'More than 40K copies sold.'],
    ['It sold 1,200 copies.', 'Es wurden 1.200 copies sold'],
    ['It appeared on March 16, 2017.', 'It appeared: 2017-03-16'],
    ['The second edition appeared in 2019.', 'It appeared in 2019 (2nd edition).'],
    ['Chapter 5 treats replication.', 'In chapter five, replication is treated.'],
    ['Its APIs are documented.', 'The API is documented.'],
    ['O’Reilly Media printed it.', "Printed by O'Reilly Media."],
    ['It prints 2012-2017 as the period.', 'The period from 2012 to 2017 is printed.'],
  ])('%s', (sentence, text) => {
    expect({ sentence, verdict: supportOf(sentence, [passage(text)], 'en').verdict }).toEqual({
      sentence,
      verdict: 'supported',
    })
  })

  it('doubts names that do not stand together', () => {
    const evidence = [passage('Martin Kleppmann and Robert Fowler wrote about logs.')]
    expect(supportOf('Martin Fowler wrote about logs.', evidence, 'en').verdict).not.toBe('supported')
  })
  it('gives the same answer for passages and their index', () => {
    const sentence = 'Beginners will find the exercises easy.'
    expect(supportOf(sentence, indexPassages(english), 'en', known)).toEqual(supportOf(sentence, english, 'en', known))
  })
  it('needs no language to be told', () => {
    expect(supportOf('The migration took eight weeks.', english).verdict).toBe('supported')
    expect(supportOf('Não é preciso conhecer o RabbitMQ para isso.', portuguese).verdict).toBe('supported')
  })
})

import { describe, expect, it } from 'vitest'
import { add, type Change, errorsOf, errorText, good, judged, reword } from './fixtures/cases.ts'
import { supportCases } from './fixtures/support.cases.ts'
import { runTable } from './fixtures/table.ts'

const orders = 'As early as chapter four the reader replays a whole week of orders.'

describe('support: refused', () => {
  it.each<[string, 'en' | 'pt', Change, RegExp]>([
    ['a changed number', 'en', reword('holds 38 exercises', 'holds 83 exercises'), /number "83"/u],
    ['a changed year', 'en', reword('from 2014 to 2019', 'from 2014 to 2018'), /number "2018"/u],
    ['a changed number word', 'en', reword('in five minutes', 'in nine minutes'), /number "nine"/u],
    [
      'a swapped name',
      'en',
      reword('Part Two is about schemas and compares Avro', 'Part Two is about schemas and compares Thrift'),
      /name "Thrift"/u,
    ],
    ['another company', 'en', reword('of Cargolane', 'of Maersk'), /name "Maersk"/u],
    ['another place', 'en', reword('University of Porto', 'University of Coimbra'), /name "Coimbra"/u],
    [
      'a lost negation',
      'en',
      reword('no experience with message brokers is assumed', 'experience with message brokers is assumed'),
      /deny/u,
    ],
    [
      'a changed quotation',
      'en',
      reword('the definitive guide to event streaming', 'the definitive guide to event processing'),
      /quotation/u,
    ],
    [
      'an invented sentence',
      'en',
      add(orders, 'Discounts for bulk purchases are available from the printing house.', ['s4.p4']),
      /something else/u,
    ],
    [
      'a sentence without evidence',
      'en',
      add(orders, 'The example covers a whole week of orders again.'),
      /no evidence is cited/u,
    ],
    [
      'a claim that does not exist',
      'en',
      (content) => ({
        ...content,
        citations: content.citations.map((one, index) => (index === 0 ? { ...one, claim_ids: ['c999'] } : one)),
      }),
      /no evidence with the id c999/u,
    ],
    [
      'a passage that does not exist',
      'en',
      (content) => ({
        ...content,
        citations: content.citations.map((one, index) => (index === 0 ? { ...one, passage_ids: ['s9.p9'] } : one)),
      }),
      /no evidence with the id s9.p9/u,
    ],
    ['a changed detail', 'en', reword('9781234567897', '9781234567890'), /number "9781234567890"/u],
    [
      'a fact marked as a transition',
      'en',
      add(orders, 'So much for the 17 chapters.', [], 'transition'),
      /marked as a transition/u,
    ],
    ['a gap that is none', 'en', add(orders, 'No source says whether tea is served.', [], 'gap'), /no such gap/u],
    ['citations lost', 'en', (content) => ({ ...content, citations: [] }), /no evidence is cited/u],
    ['a number in Portuguese', 'pt', reword('trabalhou nove anos', 'trabalhou doze anos'), /number "doze"/u],
    ['a name in Portuguese', 'pt', reword('em Curitiba', 'em Manaus'), /name "Manaus"/u],
    [
      'a negation in Portuguese',
      'pt',
      reword('Conhecer RabbitMQ não é preciso', 'Conhecer RabbitMQ é preciso'),
      /deny/u,
    ],
  ])('%s', (_, language, change, message) => {
    const result = judged('support', good[language], change)
    expect(result.verdict).toBe('fail')
    expect(errorText(result)).toMatch(message)
  })

  it('too many transitions, questions and gaps', () => {
    const many: Change = (content) =>
      ['But why?', 'And then what?', 'So far, so good.', 'And how?', 'And on it goes.', 'Is that all?'].reduce<
        typeof content
      >((article, text) => add(orders, text, [], text.endsWith('?') ? 'question' : 'transition')(article), content)
    expect(
      errorsOf(judged('support', good.en, many))
        .map(({ message }) => message)
        .join(),
    ).toMatch(/8 of \d+ sentences .* at most 7 may be/u)
  })
})

describe('support: let through', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['the good article', 'en', (content) => content],
    ['the good article in Portuguese', 'pt', (content) => content],
    ['a paraphrase', 'en', reword('All examples run on one laptop', 'A single laptop runs all examples')],
    ['a number as a word', 'en', reword('five alerts instead of fifty', '5 alerts instead of 50')],
    ['the same number in another form', 'en', reword('200,000 messages', '200K messages')],
    [
      'a passive',
      'en',
      reword(
        'Two developers move these exports to Apache Kafka',
        'These exports are moved to Apache Kafka by two developers',
      ),
    ],
    ['a question', 'en', add(orders, 'But who replays orders at night?', [], 'question')],
    [
      'a known gap in other words',
      'en',
      reword(
        'No source says how the book treats managed cloud brokers.',
        'How the book treats managed cloud brokers, no source says.',
      ),
    ],
    ['the editor’s own sentence', 'en', add(orders, 'In 2025 this is still rare.', [], 'editor')],
    [
      'the book and its author by name',
      'en',
      add(orders, 'Practical Event Streams by Ana Duarte opens with replay as its first feature.', ['s4.p4']),
    ],
    [
      'quoted words',
      'en',
      add(
        orders,
        'The review says that replay is “the first feature and not an emergency”'
          .replace(' and not an emergency', '')
          .concat('.'),
        ['s4.p4'],
      ),
    ],
    [
      'a paraphrase in Portuguese',
      'pt',
      reword(
        'A primeira parte constrói uma loja de ingressos.',
        'Uma loja de ingressos é construída na primeira parte.',
      ),
    ],
    [
      'two passages together',
      'en',
      add(orders, 'Replay comes in chapter four, and boring monitoring has five alerts.', ['s4.p4', 's1.p9']),
    ],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('support', good[language], change))).toEqual([])
  })

  it('reports weak sentences as notices with their place', () => {
    const weak = judged('support', good.en).findings
    expect(weak.length).toBeGreaterThan(0)
    expect(
      weak.every(
        ({ severity, sentence_id, section }) => severity === 'notice' && sentence_id !== null && section !== null,
      ),
    ).toBe(true)
  })
})

describe('support: whose word it is', () => {
  const goodreads = 'One reader on Goodreads reports that the checklist'
  it.each<[string, 'en' | 'pt', Change, RegExp]>([
    [
      'a reader made the publisher',
      'en',
      reword(goodreads, 'The publisher reports that the checklist'),
      /the publisher's word; its passages are a reader's \(Goodreads\)/u,
    ],
    [
      'a reader made the author',
      'en',
      reword(goodreads, 'Duarte claims that the checklist'),
      /the author's word; its passages are a reader's/u,
    ],
    [
      'another site',
      'en',
      reword(goodreads, 'One reader on Amazon reports that the checklist'),
      /a reader's word \(Amazon\); its passages are a reader's \(Goodreads\)/u,
    ],
    [
      'the author made the publisher',
      'en',
      reword('According to the author, readers', 'According to the publisher, readers'),
      /the publisher's word; its passages are the author's/u,
    ],
    [
      'the publisher made a critic',
      'en',
      reword('The publisher describes the whole', 'A critic describes the whole'),
      /a critic's word; its passages are the publisher's/u,
    ],
    [
      'a critic made the author',
      'en',
      reword('the review notes.', 'the author notes.'),
      /the author's word; its passages are a critic's/u,
    ],
    [
      'a magazine made another source',
      'en',
      reword('explained, Pipeline Weekly reports', 'explained, Goodreads reports'),
      /the word of Goodreads; its passages are a critic's \(Pipeline Weekly\)/u,
    ],
    [
      'a denial',
      'en',
      reword(goodreads, 'One reader on Goodreads denies that the checklist'),
      /says "denies", but its passages do not deny/u,
    ],
    [
      'the publisher made a reader',
      'pt',
      reword('informa a editora', 'informa um leitor da Amazon'),
      /a reader's word \(Amazon\); its passages are the publisher's/u,
    ],
    [
      'a critic made the publisher',
      'pt',
      reword('A mesma resenha aponta', 'A editora aponta'),
      /the publisher's word; its passages are a critic's/u,
    ],
    [
      'a denial',
      'pt',
      reword('A Revista Backend destaca o capítulo', 'A Revista Backend nega o capítulo'),
      /says "nega"|denies what the passages say/u,
    ],
  ])('refused, %s (%s)', (_, language, change, message) => {
    const errors = errorsOf(judged('support', good[language], change))
    expect(errors.map((finding) => finding.message).join('\n')).toMatch(message)
  })

  it.each<[string, 'en' | 'pt', Change]>([
    ['the same reader in other words', 'en', reword(goodreads, 'According to a Goodreads reader, the checklist')],
    [
      'the description at Amazon',
      'en',
      reword('The publisher describes the whole', 'The description on Amazon describes the whole'),
    ],
    ['a reader’s review', 'en', reword(goodreads, 'A review on Goodreads reports that the checklist')],
    ['the author by name', 'en', reword('According to the author, readers', 'According to Ana Duarte, readers')],
    ['the editor’s own sentence', 'en', add(orders, 'The publisher says that replay is hard.', [], 'editor')],
    [
      'what the publisher says of the author',
      'en',
      reword('is about what the author calls', 'is about something that the author calls'),
    ],
    [
      'a denial that the passage makes',
      'en',
      add(orders, 'The publisher denies that previous experience with message brokers is assumed.', ['s1.p6']),
    ],
    [
      'two speakers, each with a passage',
      'en',
      add(
        orders,
        'According to the publisher, five alerts are enough, and Pipeline Weekly says that replay comes in chapter four.',
        ['s1.p9', 's4.p4'],
      ),
    ],
    ['the publisher at the end', 'pt', reword('informa a editora', 'segundo a descrição da editora')],
    ['the critic by another noun', 'pt', reword('A mesma resenha aponta', 'O crítico aponta')],
  ])('let through, %s (%s)', (_, language, change) => {
    expect(errorsOf(judged('support', good[language], change))).toEqual([])
  })
})

runTable(supportCases)

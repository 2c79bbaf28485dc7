import { describe, expect, it } from 'vitest'
import { add, type Change, errorsOf, good, judged, reword } from './fixtures/cases.ts'

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
    expect(
      errorsOf(result)
        .map((finding) => finding.message)
        .join('\n'),
    ).toMatch(message)
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

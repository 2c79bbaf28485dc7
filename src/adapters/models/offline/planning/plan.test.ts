import { describe, expect, it } from 'vitest'
import { contentSchemaOf } from '../../../../domain/content-schemas/index.ts'
import type { Claim, Topic } from '../../../../domain/evidence.ts'
import { candidatesFor } from '../../../../domain/needs.ts'
import type { PlanInput } from '../../../../domain/writing.ts'
import { plan } from './plan.ts'

const statement = (number: number, topic: Topic, text: string): Claim => ({
  claim_id: `c${number}`,
  text,
  topic,
  voice: 'publisher',
  source_id: 's1',
  passage_ids: [`s1.p${number}`],
  language: 'en',
})

const subjects = ['brokers', 'retries', 'ordering', 'idempotence', 'backpressure', 'monitoring']
const told: readonly (readonly [Topic, string])[] = [
  ...subjects.flatMap((subject): readonly (readonly [Topic, string])[] => [
    ['subject', `The book explains how ${subject} behave when consumers are slower than producers.`],
    ['subject', `Examples about ${subject} come from a logistics company with forty warehouses.`],
    ['practice', `Teams can apply the advice on ${subject} to payment systems and to mail delivery.`],
    ['contents', `The section on ${subject} ends with exercises and a short summary of the terms.`],
  ]),
  ['audience', 'The book is written for operators of queues.'],
  ['audience', 'The book is written for architects of queues.'],
  ['audience', 'The book is written for students of queues.'],
  ['background', 'A first draft about message queues circulated in 2001.'],
  ['background', 'Message queues were described by a standard in 2005.'],
  ['background', 'Cloud providers sold queues as a service from 2012 on.'],
  ['prerequisites', 'Readers need a working knowledge of Linux beforehand.'],
  ['prerequisites', 'Readers need a working knowledge of SQL beforehand.'],
  ['author', 'Ana Lima worked in Lisbon on distributed systems.'],
  ['author', 'Ana Lima taught operating systems in Porto.'],
  ['author', 'Ana Lima lives in Faro and writes about queues.'],
]
const claims = told.map(([topic, text], index) => statement(index + 1, topic, text))

const listed = subjects.map((subject, index) =>
  statement(
    100 + index,
    'contents',
    `Chapter ${index + 1} covers ${subject.charAt(0).toUpperCase()}${subject.slice(1)}.`,
  ),
)

const inputOf = (given: readonly Claim[]): PlanInput => {
  const schema = contentSchemaOf('book-review', 'en')
  return {
    book: { title: 'The Queue Book', subtitle: null, authors: ['Ana Lima'], publisher: null, year: null },
    language: 'en',
    claims: given,
    subsections: schema.subsections,
    change_request: null,
    sections: schema.sections
      .filter(({ form }) => form === 'prose')
      .map((rule) => ({ ...rule, claim_ids: candidatesFor(rule, given).map(({ claim_id: id }) => id) })),
  }
}

describe.each([
  ['chapters listed', [...claims, ...listed]],
  ['no chapters listed', claims],
])('planning by rules, %s', (_name, given) => {
  const input = inputOf(given)
  const output = plan(input)

  it('gives one entry a section in the order given, no claim twice, only claims that may stand there', () => {
    expect(output.sections.map(({ role }) => role)).toEqual(input.sections.map(({ role }) => role))
    const used = output.sections.flatMap(({ claim_ids: ids }) => ids)
    expect(new Set(used).size).toBe(used.length)
    for (const [index, planned] of output.sections.entries())
      for (const id of planned.claim_ids) expect(input.sections[index]?.claim_ids).toContain(id)
  })

  it('feeds every section as much as it needs', () => {
    for (const [index, planned] of output.sections.entries())
      expect(planned.claim_ids.length, planned.role).toBeGreaterThanOrEqual(input.sections[index]?.claims_needed ?? 0)
  })

  it('divides exactly one thematic section, all its claims under subsections with headings of their own', () => {
    const divided = output.sections.filter(({ subsections }) => subsections.length > 0)
    expect(divided).toHaveLength(1)
    const [one] = divided
    expect(one?.subsections.length).toBeGreaterThanOrEqual(2)
    expect(one?.subsections.flatMap(({ claim_ids: ids }) => ids)).toEqual(one?.claim_ids)
  })

  it("heads the themes in the evidence's own words, each heading once", () => {
    const headings = output.sections.flatMap(({ heading, subsections }) => [
      heading,
      ...subsections.map((one) => one.heading),
    ])
    expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length)
    const words = given.map(({ text }) => text.toLowerCase()).join(' ')
    for (const { heading, role } of output.sections.filter((one) => one.role.startsWith('theme')))
      for (const part of heading.toLowerCase().split(' and ')) expect(words, role).toContain(part)
    expect(output.title).toContain('The Queue Book')
  })
})

describe('planning by rules, nothing known', () => {
  it('still gives every section its entry, and a title that promises nothing', () => {
    const output = plan(inputOf([]))
    expect(output.sections).toHaveLength(7)
    expect(output.sections.every(({ heading, claim_ids: ids }) => heading !== '' && ids.length === 0)).toBe(true)
    expect(output.title).toBe('The Queue Book by Ana Lima')
  })
})

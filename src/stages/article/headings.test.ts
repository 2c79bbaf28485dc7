import { describe, expect, it } from 'vitest'
import { cleanHeading, headingFault, headingOfNames, headingWorld } from './headings.ts'

const world = headingWorld(['Chapter 3 compares PostgreSQL with a log of 12 partitions over HTTP/2.'], 'en')

describe('headings', () => {
  it.each([
    ['## 2. Logs and Partitions:', 'Logs and Partitions'],
    ['**Queues**', 'Queues'],
    ['12 Factor Apps', '12 Factor Apps'],
    ['Programming in C#', 'Programming in C#'],
    ['  Two\n lines ', 'Two lines'],
  ])('are made plain: %j', (text, plain) => {
    expect(cleanHeading(text)).toBe(plain)
  })

  it.each(['Logs and Partitions', 'PostgreSQL beside a Log of 12 Partitions', 'Twelve Ways to Wait'])(
    'may name what the sources tell: %s',
    (heading) => expect(headingFault(heading, world)).toBeNull(),
  )

  it.each([
    ['', 'is empty'],
    ['How to Build Systems That Stay Up While Everything Around Them Falls Down Again', 'more than 12 words'],
    ['Logs with 99 Partitions', 'number 99'],
    ['Partitions in MongoDB', 'names MongoDB'],
    ['The Best Guide to Logs', 'praises'],
    ['Buy It Now!', 'no plain heading'],
    ['Como o livro explica os registros e as partições', 'not in en'],
  ])('may claim nothing else: %j', (heading, fault) => {
    expect(headingFault(heading, world)).toContain(fault)
  })

  it('are made of the names that claims tell of most where none stands', () => {
    const claims = [
      'Chapter 3 compares PostgreSQL with Apache Kafka.',
      'The third part moves orders out of PostgreSQL.',
      'The Log Book shows how PostgreSQL keeps them.',
    ]
    const evidence = headingWorld(claims, 'en')
    const none = () => false
    expect(headingOfNames(claims, ['The Log Book'], evidence, none)).toBe('PostgreSQL and Apache Kafka')
    const taken = (heading: string) => heading.includes(' and ')
    expect(headingOfNames(claims, ['The Log Book'], evidence, taken)).toBe('PostgreSQL')
    expect(headingOfNames(['it stores what it is told.'], [], evidence, none)).toBeNull()
  })
})

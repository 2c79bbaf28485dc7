import { describe, expect, it } from 'vitest'
import { type EvidenceWorld, openWorld } from '../article/world.ts'
import { slips } from './consistency-forms.ts'
import { namesOf } from './consistency-names.ts'
import { errorsOf, errorText, good, judged } from './fixtures/cases.ts'
import { again, all, says, saysIn } from './fixtures/changes.ts'
import { consistencyCases } from './fixtures/consistency.cases.ts'
import { runTable } from './fixtures/table.ts'

const told = (from: string, to: string): EvidenceWorld => {
  const { schema, book, knowledgeBase, waiver, ownPosts, snapshots } = good.en.world
  const changed = snapshots.map((snapshot) => ({ ...snapshot, text: snapshot.text.replaceAll(from, to) }))
  return { schema, book, knowledgeBase, waiver, ownPosts, snapshots: changed }
}

describe('consistency: what an editor is told', () => {
  it('names the form that the sources use most', () => {
    const world = openWorld(told('Python', 'NodeJS'))
    const change = all(says('A small Node.js server.'), saysIn(5, 'Another server in NodeJS.'))
    const errors = errorsOf(judged('consistency', { content: good.en.content, world }, change))
    expect(errors.map(({ section }) => section)).toEqual([3])
    expect(errors[0]?.message).toMatch(/the sources write “NodeJS” \(1 of 1 times\): keep to one name, “NodeJS”/u)
  })

  it('names the technology’s own form where the sources are silent', () => {
    const result = judged('consistency', good.en, all(says('A NodeJS server.'), saysIn(5, 'Another Node.js server.')))
    expect(errorText(result)).toMatch(/“NodeJS”, but its own name is “Node.js”/u)
  })

  it('names the author’s own name', () => {
    const result = judged('consistency', good.en, saysIn(5, 'The rules of Duartte are brief.'))
    expect(errorText(result)).toMatch(/“Duartte”.*“Duarte”/u)
  })

  it('names the sentence that made the point first', () => {
    const point = 'Since then she has been an independent consultant for firms with fewer than fifty employees.'
    const words =
      'Duarte, her site says, now lives on advising firms of fewer than fifty employees as an independent consultant.'
    const change = again(point, 0, () => words)
    const [finding] = errorsOf(judged('consistency', good.en, change))
    expect(finding).toMatchObject({ section: 7 })
    expect(finding?.message).toMatch(/makes the point of sentence 0\.\d \(“Duarte, her site says/u)
  })
})

describe('namesOf', () => {
  const claims = (...texts: readonly string[]) => texts.map((text) => ({ text }))

  it('gives the form that the evidence uses most', () => {
    const evidence = claims('It runs on NodeJS.', 'NodeJS is fast.', 'They prefer Node.js to Ruby.')
    expect(namesOf(evidence)).toEqual([{ use: 'NodeJS', instead_of: ['Node.js'] }])
  })

  it('prefers a technology’s own name among equals', () => {
    expect(namesOf(claims('They use k8s.', 'They use Kubernetes.'))).toEqual([
      { use: 'Kubernetes', instead_of: ['k8s'] },
    ])
  })

  it('takes a misspelled author for the author', () => {
    const evidence = claims('Kleppmann explains it.', 'We met Klepmann there.', 'The book of Kleppmann is long.')
    expect(namesOf(evidence, 'en', ['Martin Kleppmann'])).toEqual([{ use: 'Kleppmann', instead_of: ['Klepmann'] }])
  })

  it('says nothing of headings in capitals and of names written in one way', () => {
    expect(namesOf(claims('LEARNING POSTGRESQL', 'Learning PostgreSQL is short.', 'Python is used.'))).toEqual([])
  })
})

describe('slips', () => {
  it.each([
    ['kleppmann', 'kleppmann', 0],
    ['kleppmann', 'klepmann', 1],
    ['kleppmann', 'klepppmann', 1],
    ['kleppmann', 'kleppnann', 1],
    ['kleppmann', 'klpepmann', 1],
    ['kleppmann', 'klopman', 2],
    ['kleppmann', 'hartmann', 2],
  ])('%s and %s: %i', (one, two, count) => {
    expect(slips(one, two)).toBe(count)
  })
})

runTable(consistencyCases)

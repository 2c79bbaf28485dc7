import { describe, expect, it } from 'vitest'
import { bookEn } from '../gates/fixtures/book-en.ts'
import { worldOf } from '../gates/fixtures/world-of.ts'
import { bookBrief, evidencePassages, hostOf, openWorld } from './world.ts'

const world = worldOf(bookEn)

describe('an evidence world', () => {
  it('holds the passages of sources that gave content, with who speaks', () => {
    const passages = evidencePassages(world)
    expect(passages.get('s4.p1')).toMatchObject({
      source_id: 's4',
      source_label: 'Pipeline Weekly',
      voice: 'critic',
      kind: 'review',
    })
    expect(passages.get('s4.p1')?.text).toMatch(/^Duarte has a rare talent/u)
  })

  it('takes nothing from walls', () => {
    const snapshots = world.snapshots.map((snapshot) => ({ ...snapshot, outcome: 'captcha' as const }))
    expect(evidencePassages({ snapshots }).size).toBe(0)
  })

  it('is opened once', () => {
    const { schema, book, knowledgeBase, snapshots, waiver, ownPosts } = world
    const plain = { schema, book, knowledgeBase, snapshots, waiver, ownPosts }
    expect(openWorld(plain)).toBe(openWorld(plain))
    expect(openWorld(openWorld(plain))).toBe(openWorld(plain))
  })

  it('knows names, hosts and details', () => {
    expect(world.known).toEqual(
      expect.arrayContaining(['Practical Event Streams', 'Ana Duarte', 'Amazon', 'Pipeline Weekly']),
    )
    expect([...world.hosts]).toContain('amazon.com')
    expect(world.details.map(({ label }) => label)).toContain('ISBN-13')
  })
})

describe('bookBrief', () => {
  const request = { title: 'Asked Title', author: 'Asked Author' }
  it('says what the record says', () => {
    expect(bookBrief(world.knowledgeBase.record, request)).toEqual({
      title: 'Practical Event Streams',
      subtitle: null,
      authors: ['Ana Duarte'],
      publisher: 'Harbor Press',
      year: '2021',
    })
  })
  it('falls back on what was asked for', () => {
    expect(bookBrief({}, request)).toEqual({
      title: 'Asked Title',
      subtitle: null,
      authors: ['Asked Author'],
      publisher: null,
      year: null,
    })
  })
})

it.each([
  ['https://www.example.org/x', 'example.org'],
  ['http://amazon.com.localhost:4001/dp/1', 'amazon.com.localhost'],
  ['nonsense', null],
])('host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

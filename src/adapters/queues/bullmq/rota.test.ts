import { expect, test } from 'vitest'
import type { StageName } from '../../../domain/status.ts'
import type { Look } from './door.ts'
import { createRota } from './rota.ts'

const stages: readonly StageName[] = ['scrape', 'context', 'article']
const ringing: Look = { ring: { jobId: '1', token: 't', submissionId: 'a' }, nextAtMs: null }
const nothing: Look = { ring: null, nextAtMs: null }

test('every stage is looked at once, and none again at once when it had no ring', () => {
  const rota = createRota(stages)
  const looked = stages.map(() => {
    const stage = rota.next(0)
    if (stage !== null) rota.looked(stage, 0, nothing)
    return stage
  })
  expect(looked).toEqual(stages)
  expect(rota.next(0)).toBeNull()
  expect(rota.restMs(0)).toBe(Number.POSITIVE_INFINITY)
})

test('busy stages take turns, and a quiet one is looked at now and then', () => {
  const rota = createRota(stages)
  const looked: (StageName | null)[] = []
  for (let nowMs = 0; nowMs < 200; nowMs += 10) {
    const stage = rota.next(nowMs)
    looked.push(stage)
    if (stage !== null) rota.looked(stage, nowMs, stage === 'article' ? nothing : ringing)
  }
  const count = (name: StageName) => looked.filter((stage) => stage === name).length
  expect([count('scrape'), count('context'), count('article')]).toEqual([9, 9, 2])
})

test('a stage is alone while no other had a ring, was rung, or is due', () => {
  const rota = createRota(['scrape', 'context'])
  expect(rota.isAlone('scrape', 0)).toBe(false)
  rota.looked('context', 0, nothing)
  expect(rota.isAlone('scrape', 50)).toBe(true)
  rota.rung('context', 60)
  expect([rota.isAlone('scrape', 50), rota.isAlone('scrape', 60)]).toEqual([true, false])
  rota.looked('context', 60, ringing)
  expect(rota.isAlone('scrape', 60)).toBe(false)
})

test('a delayed ring is waited for, the earliest of all', () => {
  const rota = createRota(['scrape', 'context'])
  rota.looked('scrape', 0, { ring: null, nextAtMs: 900 })
  rota.looked('context', 0, { ring: null, nextAtMs: 700 })
  expect(rota.restMs(100)).toBe(600)
  rota.rung('scrape', 400)
  expect(rota.restMs(100)).toBe(300)
  rota.looked('scrape', 400, nothing)
  expect(rota.restMs(400)).toBe(300)
})

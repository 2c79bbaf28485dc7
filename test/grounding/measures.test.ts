import { describe, expect, it } from 'vitest'
import {
  areaUnderCurve,
  bestBalancedAccuracy,
  type Judged,
  recallBelow,
  thresholdAt,
} from '../../bench/grounding/measures.ts'

const judged = (supported: readonly number[], unsupported: readonly number[]): readonly Judged[] => [
  ...supported.map((score) => ({ score, supported: true })),
  ...unsupported.map((score) => ({ score, supported: false })),
]

describe('the area under the curve', () => {
  it.each([
    ['apart', [0.8, 0.9], [0.1, 0.2], 1],
    ['the wrong way round', [0.1, 0.2], [0.8, 0.9], 0],
    ['all alike', [0.5, 0.5], [0.5, 0.5, 0.5], 0.5],
    ['a tie counts half', [0.5, 0.9], [0.5, 0.1], 0.875],
    ['one pair of six the wrong way round', [0.3, 0.7, 0.9], [0.1, 0.4], 5 / 6],
  ] as const)('%s', (_, supported, unsupported, area) => {
    expect(areaUnderCurve(judged(supported, unsupported))).toBeCloseTo(area, 12)
  })

  it('is what counting every pair gives', () => {
    const supported = Array.from({ length: 40 }, (_, index) => ((index * 37) % 23) / 23)
    const unsupported = Array.from({ length: 31 }, (_, index) => ((index * 19) % 17) / 23)
    let wins = 0
    for (const a of supported) for (const b of unsupported) wins += a > b ? 1 : a === b ? 0.5 : 0
    const area = areaUnderCurve(judged(supported, unsupported))
    expect(area).toBeCloseTo(wins / (supported.length * unsupported.length), 12)
  })

  it('is unknown when a class is missing', () => {
    expect(areaUnderCurve(judged([0.5], []))).toBeNaN()
    expect(areaUnderCurve(judged([], [0.5]))).toBeNaN()
  })
})

describe('the best balanced accuracy', () => {
  it.each([
    ['apart', [0.8, 0.9], [0.1, 0.2], 1, 0.8],
    ['one false sentence above', [0.6, 0.8], [0.1, 0.7], 0.75, 0.6],
    ['classes of unequal size weigh alike', [0.9], [0.1, 0.1, 0.1, 0.95], 0.875, 0.9],
  ] as const)('%s', (_, supported, unsupported, balancedAccuracy, threshold) => {
    expect(bestBalancedAccuracy(judged(supported, unsupported))).toEqual({ balancedAccuracy, threshold })
  })

  it('is never worse than guessing, and unknown when a class is missing', () => {
    expect(bestBalancedAccuracy(judged([0.1], [0.9])).balancedAccuracy).toBe(0.5)
    expect(bestBalancedAccuracy(judged([0.1], [])).balancedAccuracy).toBeNaN()
  })
})

describe('recall at a rate of false alarms', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index / 100)

  it('lets at most that share of the supported sentences fall below', () => {
    expect(thresholdAt(judged(hundred, []), 0.05)).toBe(0.05)
    expect(thresholdAt(judged([0.3, 0.3, 0.3, 0.9], []), 0.05)).toBe(0.3)
    expect(thresholdAt(judged([], [0.1]), 0.05)).toBeNaN()
  })

  it('counts the unsupported sentences below, not those at the threshold', () => {
    expect(recallBelow(judged([], [0.01, 0.04, 0.05, 0.9]), 0.05)).toBe(0.5)
    expect(recallBelow(judged([0.5], []), 0.05)).toBeNaN()
  })
})

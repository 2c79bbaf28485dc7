import { expect, test } from 'vitest'
import { compareUnits } from './compare-units.ts'
import { joinUnits, textUnits } from './text-units.ts'

test.each<[string, string]>([
  ['A **bold** [link](https://x.example) and `code`.', 'A bold link and code.'],
  ['## A heading', 'A heading'],
  ['- **Title:** Rings\n- Pages: 3\n  - inner', 'Title: Rings\nPages: 3\ninner'],
  ['> one\n>\n> two', 'one\ntwo'],
  ['| a | b |\n| --- | :-: |\n| 1 | 2 |', 'a | b\n1 | 2'],
  ['```js\nlet a\n```', 'let a'],
  ['---', '---'],
])('%j is compared as %j', (markdown, text) => {
  expect(textUnits(markdown)).toMatchObject([{ text, markdown }])
})

const units = (...texts: string[]) => texts.map((text) => ({ text, markdown: text }))
const told = (left: string[], right: string[]) =>
  compareUnits(units(...left), units(...right)).map(({ kind, left: one, right: other }) => [
    kind,
    one?.text,
    other?.text,
  ])

test('what stayed, changed, came and went is told in order', () => {
  const rings = 'Ring buffers are bounded queues that never grow.'
  expect(
    told(['One.', rings, 'Gone for good.', 'Last.'], ['New at the front.', 'One.', `${rings} Never.`, 'Last.']),
  ).toEqual([
    ['added', undefined, 'New at the front.'],
    ['same', 'One.', 'One.'],
    ['changed', rings, `${rings} Never.`],
    ['removed', 'Gone for good.', undefined],
    ['same', 'Last.', 'Last.'],
  ])
  expect(told([], [])).toEqual([])
  expect(told(['a b c'], [])).toEqual([['removed', 'a b c', undefined]])
})

test.each([
  ['Some **bold** words.', 'Some bold words.', 'changed'],
  ['Some *set* `code`.', 'Some _set_ `code`.', 'same'],
  ['Some *set* `code`.', 'Some **set** `code`.', 'changed'],
])('%j beside %j is %s', (left, right, kind) => {
  expect(compareUnits(textUnits(left), textUnits(right)).map((change) => change.kind)).toEqual([kind])
})

test('the same words with another link are another unit', () => {
  const [one = [], other = []] = ['https://x.example/a', 'https://x.example/b'].map((url) =>
    textUnits(`Same [words](${url}) [x](#y).`),
  )
  expect(one[0]?.links).toEqual(['https://x.example/a'])
  expect(compareUnits(one, other).map(({ kind }) => kind)).toEqual(['changed'])
  expect(compareUnits(one, one).map(({ kind }) => kind)).toEqual(['same'])
})

test('either side can be put together again from the changes', () => {
  const texts = ['alpha one', 'beta two', 'gamma three', 'delta four', 'beta two']
  for (let seed = 0; seed < 200; seed += 1) {
    const pick = (salt: number) => texts.filter((_, index) => ((seed * 31 + salt * 17 + index * 7) >> index) % 2 === 0)
    const [left, right] = [pick(1), pick(2).reverse()]
    const changes = compareUnits(units(...left), units(...right))
    expect(changes.flatMap((change) => change.left?.text ?? [])).toEqual(left)
    expect(changes.flatMap((change) => change.right?.text ?? [])).toEqual(right)
  }
})

test('units join to the same text', () => {
  const markdown = '## One\n\nText *here*.\n\n- a\n- b\n\n1. c\n'
  expect(joinUnits(textUnits(markdown))).toBe(markdown)
})

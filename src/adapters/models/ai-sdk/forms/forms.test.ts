import { describe, expect, test } from 'vitest'
import { frontMatterInput } from '../../../../../test/support/front-matter-input.ts'
import type { PlanInput, SummariseInput, WritingKind, WritingTasks } from '../../../../domain/writing.ts'
import { sectionInput } from '../fixtures/section-input.ts'
import { compactForms } from './compact.ts'
import { looseJson } from './loose-json.ts'
import { readAnswer } from './read-answer.ts'

const book = { title: 'T', subtitle: null, authors: [], publisher: null, year: null }
const summariseInput: SummariseInput = { book, source_label: 'x', language: 'en', passages: [] }
const planInput: PlanInput = {
  book,
  language: 'en',
  sections: [],
  claims: [],
  subsections: { min: 2, max: 4 },
  change_request: null,
}
const read = <K extends WritingKind>(kind: K, input: WritingTasks[K]['input'], text: string, lenient = false) =>
  readAnswer({ form: 'lines', kind, input, lenient }, text)

describe('JSON as models write it', () => {
  test.each([
    ['plain', '{"a":1}'],
    ['in a code fence', '```json\n{"a":1}\n```'],
    ['in a fence without a language', '```\n{"a":1}\n```'],
    ['with words around it', 'Here is the answer:\n{"a":1}\nI hope this helps.'],
    ['with braces in the words before', 'As {asked}, the answer: {"a":1}'],
    ['with trailing commas', '{"a":1,}'],
    ['with a line break before the comma', '{"a":1\n,\n}'],
    ['with words of Python', '{"a":1, }'],
    ['with white space in front', '\n\n   {"a":1}'],
  ])('%s', async (_name, text) => {
    expect(await looseJson(text)).toEqual({ value: { a: 1 }, cut: false })
  })

  test.each([
    ["{'a': 'it''s'}", { a: "it''s" }],
    [`{'a': 'it's so'}`, { a: "it's so" }],
    [`{'a': 'she said "no"'}`, { a: 'she said "no"' }],
    [`{'a': "it's"}`, { a: "it's" }],
    [`{"a": "don't, 'x', }"}`, { a: "don't, 'x', }" }],
    ['{"a": "one\ntwo\tthree"}', { a: 'one\ntwo\tthree' }],
    ['{"a": True, "b": False, "c": None}', { a: true, b: false, c: null }],
    ['{"a": "True, None"}', { a: 'True, None' }],
    [String.raw`{"a": "a \"quoted\" word",}`, { a: 'a "quoted" word' }],
    [`{'a': ['b', 'c',],}`, { a: ['b', 'c'] }],
  ])('%s', async (text, value) => {
    expect(await looseJson(text)).toEqual({ value, cut: false })
  })

  test.each([
    ['{"a":[1,2', { a: [1, 2] }],
    ['{"a":"b","c":"d', { a: 'b', c: 'd' }],
    ['Here: ```json\n{"a":{"b":1', { a: { b: 1 } }],
  ])('cut off: %s', async (text, value) => {
    expect(await looseJson(text)).toEqual({ value, cut: true })
  })

  test.each(['no object at all', '', '[1,2]', '{', '}{'])('none in "%s"', async (text) => {
    expect(await looseJson(text)).toBeNull()
  })
})

describe('claims as lines', () => {
  test.each([
    ['It is about rings. [s1.p3] #subject', 'It is about rings.', 'subject', ['s1.p3']],
    ['- It is about rings. [s1.p3] #contents', 'It is about rings.', 'contents', ['s1.p3']],
    ['1. It is about rings [s1.p3]. #contents', 'It is about rings.', 'contents', ['s1.p3']],
    ['12) It is about rings. [s1.p3][s1.p4] #author', 'It is about rings.', 'author', ['s1.p3', 's1.p4']],
    ['* **It is about rings.** [s1.p3, s1.p4] #author', 'It is about rings.', 'author', ['s1.p3', 's1.p4']],
    ['It is about rings. [s1.p3] #nonsense', 'It is about rings.', 'subject', ['s1.p3']],
    ['It is about rings. [s1.p3]', 'It is about rings.', 'subject', ['s1.p3']],
    ['It is about C# 12. [s1.p3] #subject', 'It is about C# 12.', 'subject', ['s1.p3']],
    ['2nd edition: 616 pages. [s1.p3] #subject', '2nd edition: 616 pages.', 'subject', ['s1.p3']],
  ])('%s', async (line, text, topic, passage_ids) => {
    const { output } = {
      output: null,
      ...(await read('summarise', summariseInput, `Here are the claims:\n\n${line}\n`)),
    }
    expect(output).toEqual({ claims: [{ text, topic, passage_ids, language: 'en' }] })
  })

  test('a sentence that names nothing is a fault, once; then it is left out', async () => {
    const text = 'It is about rings. [s1.p3] #subject\nIt also speaks of many other things.'
    expect((await read('summarise', summariseInput, text)).fault).toContain('It also speaks')
    expect(await read('summarise', summariseInput, text, true)).toMatchObject({
      output: { claims: [{ text: 'It is about rings.' }] },
    })
  })
  test.each([
    ['NONE', null],
    ['I cannot find any', 'square brackets'],
    ['  ', 'empty'],
  ])('"%s"', async (text, fault) => {
    const answer = await read('summarise', summariseInput, text)
    if (fault === null) expect(answer).toEqual({ output: { claims: [] }, fault: null })
    else expect(answer.fault).toContain(fault)
  })
})

describe('a section as lines', () => {
  const factual = (text: string, ...claim_ids: string[]) => ({ text, kind: 'factual', claim_ids })
  test('sentences, paragraphs, subheadings, kinds', async () => {
    const text =
      '## The heading\nOne is told here. [c1]\nTwo is told here [c2][c3].\n\n### Part one\nThree. [c4, c5]\nWhat then? [question]\n\nNo source says it. [gap]'
    expect(await read('section', sectionInput(), text)).toEqual({
      fault: null,
      output: {
        paragraphs: [
          {
            subheading: null,
            sentences: [factual('One is told here.', 'c1'), factual('Two is told here.', 'c2', 'c3')],
          },
          {
            subheading: 'Part one',
            sentences: [factual('Three.', 'c4', 'c5'), { text: 'What then?', kind: 'question', claim_ids: [] }],
          },
          { subheading: null, sentences: [{ text: 'No source says it.', kind: 'gap', claim_ids: [] }] },
        ],
      },
    })
  })
  test('JSON is understood although lines were asked for, in short and in long names', async () => {
    const short = '{"paragraphs":[{"h3":null,"sentences":[{"text":"One.","ids":["c1"]}]}]}'
    const long =
      '{"paragraphs":[{"subheading":null,"sentences":[{"text":"One.","kind":"factual","claim_ids":["c1"]}]}]}'
    const expected = { output: { paragraphs: [{ subheading: null, sentences: [factual('One.', 'c1')] }] }, fault: null }
    expect(await read('section', sectionInput(), short)).toEqual(expected)
    expect(await read('section', sectionInput(), `\`\`\`json\n${long}\n\`\`\``)).toEqual(expected)
  })
  test('an answer without a sentence is a fault', async () => {
    expect((await read('section', sectionInput(), '### Only a heading')).fault).toContain('form asked for')
  })
})

test.each([
  'TITLE: The title\nSECTION: introduction\nHEADING: One\nCLAIMS: c1, c2\nSECTION: theme-1\nHEADING: Two\nPART: A | c3\nPART: B | c4, c5',
  '**Title:** The title\n\n**Section:** `introduction`\n**Heading:** One\n**Claims:** [c1][c2]\n\nSection: theme-1\n- Heading: Two\n- Part: A [c3]\n- Part: B [c4, c5]',
])('a plan as labelled lines', async (text) => {
  expect(await read('plan', planInput, text)).toEqual({
    fault: null,
    output: {
      title: 'The title',
      sections: [
        { role: 'introduction', heading: 'One', claim_ids: ['c1', 'c2'], subsections: [] },
        {
          role: 'theme-1',
          heading: 'Two',
          claim_ids: ['c3', 'c4', 'c5'],
          subsections: [
            { heading: 'A', claim_ids: ['c3'] },
            { heading: 'B', claim_ids: ['c4', 'c5'] },
          ],
        },
      ],
    },
  })
})

test('the words around an article as labelled lines', async () => {
  const text =
    'TITLE: A: b\nSEO TITLE: "C"\nMeta description: D\n**Excerpt:** E\nFocus keyword: f g\nVERDICT learn: You learn rings. [c1]\nVerdict skip: Nobody told.\nQ: Why?\nA: Because of rings. [c2][c3]\nQ: And without claims?\nA: Then it is left out.'
  expect(await read('front_matter', frontMatterInput(), text)).toEqual({
    fault: null,
    output: {
      title: 'A: b',
      seo_title: 'C',
      meta_description: 'D',
      excerpt: 'E',
      focus_keyword: 'f g',
      verdict: [{ item: 'learn', text: 'You learn rings.', claim_ids: ['c1'] }],
      faq: [{ question: 'Why?', answer: 'Because of rings.', claim_ids: ['c2', 'c3'] }],
    },
  })
  expect((await read('front_matter', frontMatterInput(), 'TITLE: A')).fault).toContain('seo_title')
})

test('a second opinion as lines', async () => {
  const text = 'x1: yes\n[x2]: **No** - the year is not told\nx3 - no'
  expect(await read('judge_support', { language: 'en', sentences: [] }, text)).toMatchObject({
    output: {
      verdicts: [
        { sentence_id: 'x1', supported: true, reason: '' },
        { sentence_id: 'x2', supported: false, reason: 'the year is not told' },
        { sentence_id: 'x3', supported: false },
      ],
    },
  })
})

test('every short form says the same as the long one', () => {
  const output: WritingTasks['section']['output'] = {
    paragraphs: [
      {
        subheading: 'H',
        sentences: [
          { text: 'One.', kind: 'factual', claim_ids: ['c1'] },
          { text: 'Two?', kind: 'question', claim_ids: [] },
        ],
      },
    ],
  }
  const plan: WritingTasks['plan']['output'] = {
    title: 'T',
    sections: [
      { role: 'r', heading: 'H', claim_ids: ['c1', 'c2'], subsections: [{ heading: 'S', claim_ids: ['c1', 'c2'] }] },
    ],
  }
  expect(compactForms.section.read(compactForms.section.write(output), sectionInput())).toEqual({
    value: output,
    error: null,
  })
  expect(compactForms.plan.read(compactForms.plan.write(plan), planInput)).toEqual({ value: plan, error: null })
})

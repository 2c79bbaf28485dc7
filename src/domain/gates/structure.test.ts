import { describe, expect, it } from 'vitest'
import { type Change, edit, errorsOf, errorText, frame, good, judged, reword } from './fixtures/cases.ts'
import { structureCases } from './fixtures/structure.cases.ts'
import { runTable } from './fixtures/table.ts'
import { judgeArticle } from './judge.ts'

const lastParagraph = /\n\n[^\n#]+\n$/u
const section = (heading: string): RegExp => new RegExp(`## ${heading}\n[\\s\\S]*?(?=\n## |$)`, 'u')

describe('structure: refused', () => {
  it.each<[string, Change, RegExp]>([
    ['a ninth section', edit(lastParagraph, '\n\n## One more\n\nText. More. And more.\n'), /9 sections \(H2\)/u],
    ['a section too few', edit(section('Introduction'), ''), /7 sections \(H2\)/u],
    ['text before the first section', edit('## Introduction', 'Hello.\n\n## Introduction'), /before the first H2/u],
    ['an empty section', edit(section('Introduction'), '## Introduction\n'), /is empty/u],
    ['an empty heading', edit('## Introduction', '##'), /empty heading/u],
    ['the same heading twice', edit('## Introduction', '## Book Details'), /there twice/u],
    ['fixed sections in another place', edit('## Introduction', '## About the Author'), /belongs in place 8/u],
    [
      'subheadings nowhere',
      (content) => ({ ...content, markdown: content.markdown.replaceAll(/### .*\n\n/gu, '') }),
      /No section has subheadings/u,
    ],
    ['a single subheading', edit('### A Rule for an Index Card\n\n', ''), /1 subheading \(H3\) and needs 2 to 4/u],
    [
      'five subheadings',
      edit('### A Rule', '### B\n\nText.\n\n### C\n\nText.\n\n### D\n\nText.\n\n### A Rule'),
      /5 subheadings/u,
    ],
    [
      'subheadings in two sections',
      edit('One chapter is about', '\n\n### Again\n\nOne chapter is about'),
      /More than one section has subheadings/u,
    ],
    ['a heading of another level', edit('### A Rule', '#### Deep\n\n### A Rule'), /neither H2 nor H3/u],
    ['a second title', edit('## Introduction', '## Introduction\n\n# Title'), /neither H2 nor H3/u],
    [
      'prose for the details list',
      edit(section('Book Details'), '## Book Details\n\nIt has many pages.\n'),
      /must be the list/u,
    ],
    [
      'too few words',
      edit(section('Impact and Applicability'), '## Impact and Applicability\n\nShort.\n'),
      /needs 800/u,
    ],
    ['too many words', edit(lastParagraph, `\n\n${'One more word of it. '.repeat(120)}\n`), /may have 1333/u],
    ['a long SEO title', frame({ seo_title: 'x'.repeat(61) }), /61 characters and may have 60/u],
    ['no SEO title', frame({ seo_title: ' ' }), /SEO title is empty/u],
    ['no title', frame({ title: '' }), /no title/u],
  ])('%s', (_, change, message) => {
    const result = judged('structure', good.en, change)
    expect(result.verdict).toBe('fail')
    expect(errorText(result)).toMatch(message)
  })
})

describe('structure: let through', () => {
  it.each<[string, Change]>([
    ['the good article', (content) => content],
    ['a fixed heading worded for the book', reword('## Impact and Applicability', '## Where Five Alerts Pay Off')],
    ['a setext heading', edit('## Introduction', 'Introduction\n---')],
    ['three subheadings', edit('The reviewer credits', '### What Is Left Out\n\nThe reviewer credits')],
    ['an SEO title of 60 characters', frame({ seo_title: 'x'.repeat(60) })],
    ['an SEO title of 60 emoji', frame({ seo_title: '📚'.repeat(60) })],
    ['a short meta description', frame({ meta_description: 'Short.' })],
    ['a long paragraph', edit('\n\nAs early as chapter four', ' As early as chapter four')],
    ['a list in a section', edit('Her own clients', '\n\n- Her own clients')],
    ['a quotation set off', edit('Her own clients', '\n\n> Her own clients')],
    ['a title of any length', frame({ title: 'x'.repeat(200) })],
    ['another line break style', (content) => ({ ...content, markdown: content.markdown.replaceAll('\n', '\r\n') })],
  ])('%s', (_, change) => {
    expect(errorsOf(judged('structure', good.en, change))).toEqual([])
  })

  it('reports paragraphs and sections of unusual length, and the meta description', () => {
    const messages = judged('structure', good.en, (content) =>
      edit('\n\nAs early as chapter four', ' As early as chapter four')(frame({ meta_description: 'Short.' })(content)),
    ).findings.map(({ message }) => message)
    expect(messages.join('\n')).toMatch(/has 7 sentences; 3 to 6/u)
    expect(messages.join('\n')).toMatch(/meta description has 6 characters/u)
    expect(messages.join('\n')).toMatch(/has 1\d\d words; 125 to 210/u)
  })
})

describe('structure under a waiver', () => {
  it('waives too few words and what an accepted section lacks, and nothing else', () => {
    expect(judged('structure', good.pt).verdict).toBe('waived')
    expect(judged('structure', good.pt, frame({ title: '' })).verdict).toBe('fail')
    const emptied = (heading: string) => judged('structure', good.pt, edit(section(heading), `## ${heading}\n`)).verdict
    expect(emptied('Introdução')).toBe('waived')
    expect(emptied('Impacto e Aplicabilidade')).toBe('fail')
  })
  it('fails the same article without the waiver', () => {
    const { content, world } = good.pt
    const { schema, book, knowledgeBase, snapshots, ownPosts } = world
    const { validation } = judgeArticle(content, { schema, book, knowledgeBase, snapshots, ownPosts, waiver: null })
    expect(validation.gates[0]?.verdict).toBe('fail')
    expect(validation.green).toBe(false)
  })
  it('does not report waived sections as short', () => {
    const messages = judged('structure', good.pt)
      .findings.map(({ message }) => message)
      .join('\n')
    expect(messages).not.toContain('“Introdução”')
    expect(messages).toContain('“Impacto e Aplicabilidade”')
  })
})

runTable(structureCases)

import { verdictItems } from '../../../../domain/content-schema.ts'
import { idsOf, labelled, linesOf, markedLine } from './line-text.ts'

interface PlannedSection {
  role: string
  heading: string
  claim_ids: string[]
  subsections: { heading: string; claim_ids: string[] }[]
}

/** `Heading [c1][c2]` or `Heading | c1, c2`. */
const headingWithIds = (text: string): { readonly heading: string; readonly ids: readonly string[] } => {
  const [heading, list] = text.split('|')
  if (list !== undefined) return { heading: (heading ?? '').trim(), ids: idsOf(list) }
  const { text: words, marks } = markedLine(text)
  return { heading: words, ids: marks }
}

/** The plan as labelled lines: TITLE, then for each section SECTION role, HEADING, CLAIMS, and PART for a subsection. */
export const planLines = {
  words:
    'Form of the answer: plain text, no JSON. Lines with labels, like this:\nTITLE: The title of the article\nSECTION: introduction\nHEADING: Its heading\nCLAIMS: c1, c4, c9\nSECTION: theme-1\nHEADING: Its heading\nPART: Heading of a subsection | c2, c3\nPART: Heading of another | c5, c6\nA section with parts has its claims in the parts and no line CLAIMS. Nothing else.',
  read: (answer: string) => {
    let title = ''
    const sections: PlannedSection[] = []
    for (const line of linesOf(answer)) {
      const { label, rest } = labelled(line) ?? { label: '', rest: '' }
      const section = sections.at(-1)
      if (label === 'title') title = rest.replace(/^["']|["']$/g, '')
      else if (label === 'section')
        sections.push({ role: rest.replace(/[`"'*]/g, '').trim(), heading: '', claim_ids: [], subsections: [] })
      else if (section === undefined) continue
      else if (label === 'heading') section.heading = rest
      else if (label === 'claims') section.claim_ids.push(...idsOf(rest))
      else if (label === 'part') {
        const { heading, ids } = headingWithIds(rest)
        section.subsections.push({ heading, claim_ids: [...ids] })
        section.claim_ids.push(...ids.filter((id) => !section.claim_ids.includes(id)))
      }
    }
    return { title, sections }
  },
}

const frontLabels: Readonly<Record<string, string>> = {
  title: 'title',
  seo_title: 'seo_title',
  meta_description: 'meta_description',
  meta: 'meta_description',
  excerpt: 'excerpt',
  focus_keyword: 'focus_keyword',
  keyword: 'focus_keyword',
}
const isVerdictItem = (word: string): word is (typeof verdictItems)[number] =>
  verdictItems.some((item) => item === word)

/** The words around an article as labelled lines; verdict lines and answers carry their claims in brackets. */
export const frontMatterLines = {
  words: `Form of the answer: plain text, no JSON. One line for each label, like this:\nTITLE: ...\nSEO TITLE: ...\nMETA DESCRIPTION: ...\nEXCERPT: ...\nFOCUS KEYWORD: ...\nVERDICT learn: One sentence. [c3]\nQ: A question?\nA: Its answer. [c3][c7]\nThe word behind VERDICT is one of ${verdictItems.join(', ')}. Nothing else.`,
  read: (answer: string) => {
    const words: Record<string, string> = {}
    const verdict: { item: string; text: string; claim_ids: readonly string[] }[] = []
    const faq: { question: string; answer: string; claim_ids: readonly string[] }[] = []
    let question: string | null = null
    for (const line of linesOf(answer)) {
      const { label, rest } = labelled(line) ?? { label: '', rest: '' }
      const field = frontLabels[label]
      const item = label.replace(/^verdict_/, '')
      const { text, marks } = markedLine(rest)
      if (field !== undefined) words[field] = rest.replace(/^"(.*)"$/, '$1')
      else if (label === 'q' || label === 'question') question = rest
      else if ((label === 'a' || label === 'answer') && question !== null) {
        if (marks.length > 0) faq.push({ question, answer: text, claim_ids: marks })
        question = null
      } else if (label.startsWith('verdict') && isVerdictItem(item) && marks.length > 0)
        verdict.push({ item, text, claim_ids: marks })
    }
    return { ...words, verdict, faq }
  },
}

/** The second opinion as lines: `x1: yes`, `x2: no - the year is not told`. */
export const judgeLines = {
  words:
    'Form of the answer: plain text, no JSON. One line for each sentence: its id, a colon, yes when it is supported or no with the reason, like this:\nx1: yes\nx2: no - the year is not told\nNothing else.',
  read: (answer: string) => ({
    verdicts: linesOf(answer).flatMap((line) => {
      const found = /^\[?([\w.-]+)\]?\s*[:=-]\s*\**(yes|no|true|false)\b\**\s*[-:,.–—]?\s*(.*)$/i.exec(line)
      if (found === null) return []
      const supported = /^(yes|true)$/i.test(found[2] ?? '')
      return [{ sentence_id: found[1] ?? '', supported, reason: supported ? '' : (found[3] ?? '') }]
    }),
  }),
}

import { LLMock } from '@copilotkit/aimock'
import type { Topic } from '../../src/domain/evidence.ts'
import { splitSentences } from '../../src/domain/words.ts'
import type { SectionSlot, WritingTasks } from '../../src/domain/writing.ts'

type SectionTask = {
  readonly role: string
  readonly claims: readonly { readonly claim_id: string; readonly text: string; readonly source: string }[]
  readonly subsections: readonly { readonly heading: string; readonly claim_ids: readonly string[] }[]
  readonly violations: readonly { readonly gate: string; readonly sentence: string | null }[]
}
/** The forms in which prompts give what is asked. */
type AskedSummary = {
  readonly passages: readonly { readonly kind: string; readonly texts: Readonly<Record<string, string>> }[]
}
type AskedPlan = {
  readonly book: { readonly title: string }
  readonly sections: readonly (Pick<SectionSlot, 'role' | 'kind' | 'title' | 'words'> & {
    readonly topics: readonly string[]
  })[]
  readonly claims: readonly { readonly claims: readonly (readonly [string, string, string])[] }[]
}
type AskedSection = Pick<SectionTask, 'role'> &
  Partial<Pick<SectionTask, 'subsections' | 'violations'>> & {
    readonly evidence?: readonly { readonly source: string; readonly claims: readonly (readonly [string, string])[] }[]
  }
type SectionOutput = WritingTasks['section']['output']

/** Changes what the scripted writer says of a section. */
export type SectionTwist = (output: SectionOutput, task: SectionTask) => SectionOutput

const inTurn = ['subject', 'background', 'practice', 'strengths', 'contents'] as const
const topicOf = (kind: string, index: number): Topic =>
  kind === 'about_author' ? 'author' : (inTurn[index % inTurn.length] ?? 'subject')

const summarise = ({ passages }: AskedSummary): WritingTasks['summarise']['output'] => ({
  claims: passages
    .flatMap(({ kind, texts }) => Object.entries(texts).map(([id, text]) => ({ kind, id, text })))
    .flatMap(({ kind, id, text }, index) =>
      splitSentences(text, 'en')
        .filter((sentence) => sentence.split(' ').length > 7 && sentence.split(' ').length < 26)
        .map((sentence) => ({ text: sentence, topic: topicOf(kind, index), passage_ids: [id], language: 'en' })),
    ),
})

const plan = ({ sections, claims, book }: AskedPlan): WritingTasks['plan']['output'] => {
  const free = new Map(claims.flatMap((group) => group.claims.map(([id, topic]) => [id, topic] as const)))
  return {
    title: `${book.title.split(':')[0]}, as its sources tell it`,
    sections: sections.map((slot, index) => {
      const wanted = Math.ceil(slot.words.min / 14)
      const fitting = [...free].filter(([, topic]) => slot.topics.includes(topic)).map(([id]) => id)
      const own = fitting.slice(0, wanted)
      for (const id of own) free.delete(id)
      const divided = slot.role === 'theme-1'
      const half = Math.ceil(own.length / 2)
      const subsections = divided
        ? [
            { heading: 'Storage and replicas', claim_ids: own.slice(0, half) },
            { heading: 'Partitions and transactions', claim_ids: own.slice(half) },
          ]
        : []
      return {
        role: slot.role,
        heading:
          slot.kind === 'thematic'
            ? `Data systems, part ${'one two three four five six'.split(' ')[index]}`
            : slot.title,
        claim_ids: own,
        subsections,
      }
    }),
  }
}

/** What a section's prompt asks, taken apart. */
const sectionTask = ({ role, evidence = [], subsections = [], violations = [] }: AskedSection): SectionTask => ({
  role,
  subsections,
  violations,
  claims: evidence.flatMap(({ source, claims }) => claims.map(([claim_id, text]) => ({ claim_id, text, source }))),
})

/** Says each claim under its source's name; at a repair, leaves out the sentences that failed. */
const section = (task: SectionTask): SectionOutput => {
  const failed = new Set(task.violations.map((violation) => violation.sentence))
  const groups =
    task.subsections.length > 0
      ? task.subsections
      : [{ heading: null, claim_ids: task.claims.map((claim) => claim.claim_id) }]
  return {
    paragraphs: groups.map(({ heading, claim_ids }) => ({
      subheading: heading,
      sentences: task.claims
        .filter((claim) => claim_ids.includes(claim.claim_id))
        .map((claim) => ({
          text: `As ${claim.source} has it, ${claim.text}`,
          kind: 'factual' as const,
          claim_ids: [claim.claim_id],
        }))
        .filter((sentence) => !failed.has(sentence.text)),
    })),
  }
}

const frontMatter = ({ title }: { title: string }) => ({
  title,
  focus_keyword: title.split(',')[0] ?? title,
  verdict: [],
  faq: [],
  seo_title: title.slice(0, 60),
  meta_description: `${title}: what publisher, author, critics and readers say of the book, sentence by sentence, with the passages behind.`,
  excerpt: title,
})

/** A model provider on loopback that speaks the wire format of OpenAI-compatible servers and writes by simple rules. */
export const startScriptedWriter = async (twist: SectionTwist = (output) => output) => {
  const mock = new LLMock({ port: 0, host: '127.0.0.1' })
  const kinds: string[] = []
  const noted = <T>(kind: string, written: T): T => {
    kinds.push(kind)
    return written
  }
  const answer = (system: string, user: string): unknown => {
    // The rules stand behind the closed world; what is asked this time is the last of the user's words.
    const rules = (start: string) => system.includes(`\n${start}`)
    const asked = user.split('\n\n').at(-1) ?? ''
    if (rules('You read one source')) return noted('summarise', summarise(JSON.parse(asked)))
    if (rules('You plan')) return noted('plan', plan(JSON.parse(asked)))
    if (rules('You write one section')) {
      const task = sectionTask(JSON.parse(asked))
      return noted(task.violations.length > 0 ? 'repair' : 'section', twist(section(task), task))
    }
    if (rules('You write the words')) return noted('front_matter', frontMatter(JSON.parse(asked)))
    return { ready: true }
  }
  mock.onMessage(/./, (request) => {
    const textOf = (role: string): string => {
      const content = request.messages.find((message) => message.role === role)?.content
      return typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('')
    }
    return {
      content: JSON.stringify(answer(textOf('system'), textOf('user'))),
      usage: { prompt_tokens: 900, completion_tokens: 300 },
    }
  })
  await mock.start()
  return { baseUrl: `${mock.url}/v1`, kinds, close: () => mock.stop() }
}

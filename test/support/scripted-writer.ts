import { LLMock } from '@copilotkit/aimock'
import { splitSentences } from '../../src/domain/words.ts'
import type { PlanInput, SummariseInput, WritingTasks } from '../../src/domain/writing.ts'

type SectionTask = {
  readonly role: string
  readonly claims: readonly { readonly claim_id: string; readonly text: string; readonly source: string }[]
  readonly subsections: readonly { readonly heading: string; readonly claim_ids: readonly string[] }[]
  readonly violations: readonly { readonly gate: string; readonly sentence: string | null }[]
}
type SectionOutput = WritingTasks['section']['output']

/** Changes what the scripted writer says of a section. */
export type SectionTwist = (output: SectionOutput, task: SectionTask) => SectionOutput

const topicOf = (kind: string, index: number) =>
  kind === 'about_author'
    ? 'author'
    : (['subject', 'background', 'practice', 'strengths', 'contents'] as const)[index % 5]

const summarise = ({ passages }: SummariseInput) => ({
  claims: passages.flatMap(({ passage_id, kind, text }, index) =>
    splitSentences(text, 'en')
      .filter((sentence) => sentence.split(' ').length > 7 && sentence.split(' ').length < 26)
      .map((sentence) => ({ text: sentence, topic: topicOf(kind, index), passage_ids: [passage_id], language: 'en' })),
  ),
})

const plan = ({ sections, claims, book }: PlanInput): WritingTasks['plan']['output'] => {
  const free = new Set(claims.map((claim) => claim.claim_id))
  return {
    title: `${book.title.split(':')[0]}, as its sources tell it`,
    sections: sections.map((slot, index) => {
      const wanted = Math.ceil(slot.words.min / 14)
      const own = slot.claim_ids.filter((id) => free.has(id)).slice(0, wanted)
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
        heading: slot.kind === 'thematic' ? `Data systems, part ${index}` : slot.title,
        claim_ids: own,
        subsections,
      }
    }),
  }
}

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
      const task: SectionTask = JSON.parse(asked)
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

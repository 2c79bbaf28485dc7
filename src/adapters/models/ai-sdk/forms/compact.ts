import { z } from 'zod'
import { verdictItems } from '../../../../domain/content-schema.ts'
import { topics } from '../../../../domain/evidence.ts'
import type { WritingKind, WritingTasks } from '../../../../domain/writing.ts'

/** The form in which a kind of answer travels: short, for every token of an answer is paid; and what it means. */
export interface CompactForm<K extends WritingKind> {
  readonly schema: z.ZodType
  /** Said behind the rules of the prompt, which speak of the domain's names. */
  readonly words: string
  /** What an answer says in the domain's names, or why it has not this form. */
  read(
    value: unknown,
    input: WritingTasks[K]['input'],
  ): { readonly value: unknown; readonly error: null } | { readonly error: z.ZodError }
  /** The other way round: how an answer would travel. */
  write(output: WritingTasks[K]['output']): unknown
}

const form = <K extends WritingKind, Wire>(
  _kind: K,
  parts: {
    readonly schema: z.ZodType<Wire>
    readonly words: string
    read(wire: Wire, input: WritingTasks[K]['input']): unknown
    write(output: WritingTasks[K]['output']): Wire
  },
): CompactForm<K> => ({
  ...parts,
  read: (value, input) => {
    const wire = parts.schema.safeParse(value)
    return wire.success ? { value: parts.read(wire.data, input), error: null } : { error: wire.error }
  },
})
const ids = z.array(z.string())

/** Instead of claims, a sentence that is not factual names its kind. */
const plainKinds = ['transition', 'question', 'gap'] as const
type PlainKind = (typeof plainKinds)[number]
const isPlainKind = (word: string): word is PlainKind => plainKinds.some((kind) => kind === word)

/** What a sentence rests on, out of the marks that stand with it: ids, or the word of its kind. */
export const restingOn = (
  marks: readonly string[],
): { readonly kind: 'factual' | PlainKind; readonly claim_ids: readonly string[] } => ({
  kind: marks.find(isPlainKind) ?? 'factual',
  claim_ids: marks.filter((mark) => !isPlainKind(mark) && mark !== 'factual'),
})

const summarise = form('summarise', {
  schema: z.object({ claims: z.array(z.object({ text: z.string(), topic: z.enum(topics), ids })) }),
  words: 'JSON: {"claims":[{"text","topic","ids"}]}; "ids" are the passage ids. The language is not repeated.',
  read: ({ claims }, { language }) => ({
    claims: claims.map(({ text, topic, ids: passage_ids }) => ({ text, topic, passage_ids, language })),
  }),
  write: ({ claims }) => ({
    claims: claims.map(({ text, topic, passage_ids }) => ({ text, topic, ids: passage_ids })),
  }),
})

const plan = form('plan', {
  schema: z.object({
    title: z.string(),
    sections: z.array(
      z.object({
        role: z.string(),
        heading: z.string(),
        ids,
        parts: z.array(z.object({ heading: z.string(), ids })),
      }),
    ),
  }),
  words:
    'JSON: {"title","sections":[{"role","heading","ids","parts":[{"heading","ids"}]}]}; "ids" are claim ids; "parts" are the subsections: in a section with parts, claims stand in the parts only and its own "ids" is empty; all other sections have no parts.',
  read: ({ title, sections }) => ({
    title,
    sections: sections.map(({ role, heading, ids: own, parts }) => ({
      role,
      heading,
      claim_ids: [...new Set([...own, ...parts.flatMap((part) => part.ids)])],
      subsections: parts.map((part) => ({ heading: part.heading, claim_ids: part.ids })),
    })),
  }),
  write: ({ title, sections }) => ({
    title,
    sections: sections.map(({ role, heading, claim_ids, subsections }) => {
      const below = new Set(subsections.flatMap((subsection) => subsection.claim_ids))
      return {
        role,
        heading,
        ids: claim_ids.filter((id) => !below.has(id)),
        parts: subsections.map((subsection) => ({ heading: subsection.heading, ids: subsection.claim_ids })),
      }
    }),
  }),
})

const section = form('section', {
  schema: z.object({
    paragraphs: z.array(
      z.object({ h3: z.string().nullable(), sentences: z.array(z.object({ text: z.string(), ids })) }),
    ),
  }),
  words:
    'JSON: {"paragraphs":[{"h3","sentences":[{"text","ids"}]}]}; "h3" is the subheading or null; "ids" are the claim ids of a factual sentence, or instead one word for its kind: ["transition"], ["question"], ["gap"].',
  read: ({ paragraphs }) => ({
    paragraphs: paragraphs.map(({ h3, sentences }) => ({
      subheading: h3 === '' ? null : h3,
      sentences: sentences.map((sentence) => ({ text: sentence.text, ...restingOn(sentence.ids) })),
    })),
  }),
  write: ({ paragraphs }) => ({
    paragraphs: paragraphs.map(({ subheading, sentences }) => ({
      h3: subheading,
      sentences: sentences.map(({ text, kind, claim_ids }) => ({ text, ids: kind === 'factual' ? claim_ids : [kind] })),
    })),
  }),
})

const frontMatter = form('front_matter', {
  schema: z.object({
    title: z.string(),
    seo: z.string(),
    meta: z.string(),
    excerpt: z.string(),
    keyword: z.string(),
    verdict: z.array(z.object({ item: z.enum(verdictItems), text: z.string(), ids })),
    faq: z.array(z.object({ q: z.string(), a: z.string(), ids })),
  }),
  words:
    'JSON: {"title","seo","meta","excerpt","keyword","verdict":[{"item","text","ids"}],"faq":[{"q","a","ids"}]}; "seo" is the SEO title, "meta" the meta description, "keyword" the focus keyword, "ids" are claim ids.',
  read: ({ seo, meta, keyword, verdict, faq, ...rest }) => ({
    ...rest,
    seo_title: seo,
    meta_description: meta,
    focus_keyword: keyword,
    verdict: verdict.map(({ item, text, ids: claim_ids }) => ({ item, text, claim_ids })),
    faq: faq.map(({ q, a, ids: claim_ids }) => ({ question: q, answer: a, claim_ids })),
  }),
  write: ({ title, excerpt, seo_title, meta_description, focus_keyword, verdict, faq }) => ({
    title,
    seo: seo_title,
    meta: meta_description,
    excerpt,
    keyword: focus_keyword,
    verdict: verdict.map(({ item, text, claim_ids }) => ({ item, text, ids: claim_ids })),
    faq: faq.map(({ question, answer, claim_ids }) => ({ q: question, a: answer, ids: claim_ids })),
  }),
})

const judgeSupport = form('judge_support', {
  schema: z.object({ verdicts: z.array(z.object({ id: z.string(), ok: z.boolean(), why: z.string() })) }),
  words: 'JSON: {"verdicts":[{"id","ok","why"}]}; "ok" is whether it is supported, "why" the reason, empty when it is.',
  read: ({ verdicts }) => ({
    verdicts: verdicts.map(({ id, ok, why }) => ({ sentence_id: id, supported: ok, reason: why })),
  }),
  write: ({ verdicts }) => ({
    verdicts: verdicts.map(({ sentence_id, supported, reason }) => ({
      id: sentence_id,
      ok: supported,
      why: supported ? '' : reason,
    })),
  }),
})

/** How each kind of answer travels as JSON. */
export const compactForms: { readonly [K in WritingKind]: CompactForm<K> } = {
  summarise,
  plan,
  section,
  front_matter: frontMatter,
  judge_support: judgeSupport,
}

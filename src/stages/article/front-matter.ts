import type { OpenWorld } from '../../domain/article/world.ts'
import { titlePixels } from '../../domain/seo/title-width.ts'
import type { FrontMatterInput, FrontMatterOutput, SectionOutput, Violation } from '../../domain/writing.ts'
import type { Written } from './article-plan.ts'
import type { Around } from './assemble.ts'
import { ask, type Desk } from './desk.ts'
import { evidenceClaims } from './evidence.ts'
import { fittingQuestions } from './faq.ts'
import { frontClaims } from './front-claims.ts'
import { type FrontText, frontFaults, frontTexts } from './front-faults.ts'
import { frontMatterPrompt } from './prompt.ts'
import { untoldItems, verdictLines } from './verdict.ts'

const trimmed = (words: FrontMatterOutput): FrontMatterOutput => {
  const clean = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
  const { title, seo_title, meta_description, excerpt, focus_keyword } = words
  return {
    ...words,
    title: clean(title),
    seo_title: clean(seo_title),
    meta_description: clean(meta_description),
    excerpt: clean(excerpt),
    focus_keyword: clean(focus_keyword),
  }
}

/** Everything that is wrong with the words around an article, by text. */
const faultsOf = (words: FrontMatterOutput, world: OpenWorld): ReadonlyMap<FrontText, readonly string[]> =>
  new Map(
    frontTexts.flatMap((name) => {
      const faults = frontFaults(name, words, world)
      return faults.length > 0 ? [[name, faults] as const] : []
    }),
  )

const violationsOf = (faults: ReadonlyMap<FrontText, readonly string[]>, words: FrontMatterOutput): Violation[] =>
  [...faults].map(([name, messages]) => ({
    gate: 'front_matter',
    message: `"${name}": ${messages.join('; ')}`,
    sentence: words[name],
  }))

/** Cuts at a word's end, so that a text fits. */
const cutToFit = (text: string, fits: (text: string) => boolean): string => {
  const words = text.split(' ')
  while (words.length > 1 && !fits(words.join(' '))) words.pop()
  return words.join(' ').replace(/[\s,;:–—-]+$/u, '')
}

/** The text that stands in where a writer's own cannot: names of the book, and sentences of the article that passed. */
const standIn = (
  name: FrontText,
  { words, opening, world }: { words: FrontMatterOutput; opening: string; world: OpenWorld },
): string => {
  const { brief, schema } = world
  const short = /^(.{3,}?)\s*[:–—]\s/u.exec(brief.title)?.[1] ?? brief.title
  if (name === 'title') return [short, ...brief.authors.slice(0, 2)].join(', ')
  if (name === 'focus_keyword') return short
  if (name === 'excerpt') return cutToFit(opening, (text) => text.length <= 300) || short
  if (name === 'meta_description') {
    const { max } = schema.meta_description_characters
    const cut = cutToFit(opening, (text) => [...text].length < max)
    return cut === '' ? words.meta_description : /[.!?]$/u.test(cut) ? cut : `${cut}…`
  }
  const fits = (text: string): boolean =>
    [...text].length <= schema.seo_title_characters.max && titlePixels(text) <= schema.seo_title_pixels.max
  // Of the writer's title what stands before a sign that ends a thought, the longest first.
  const cuts = [...words.seo_title.matchAll(/\s*[:|,;–—]\s/gu)].map(({ index }) => words.seo_title.slice(0, index))
  const choices = [...cuts.reverse(), [short, ...brief.authors.slice(0, 1)].join(', '), short]
  const passing = choices.find(
    (text) => fits(text) && frontFaults('seo_title', { ...words, seo_title: text }, world).length === 0,
  )
  return passing ?? cutToFit(short, fits)
}

/** Replaces what still fails by words that cannot be wrong. */
const mended = (words: FrontMatterOutput, opening: string, world: OpenWorld): FrontMatterOutput => {
  const texts = [...faultsOf(words, world).keys()].map((name) => [name, standIn(name, { words, opening, world })])
  return { ...words, ...Object.fromEntries(texts) }
}

const inputOf = (desk: Desk, { plan }: Written, opening: string): FrontMatterInput => {
  const { world, claims } = desk
  const { schema, ownPosts, knowledgeBase } = world
  const chosen = frontClaims(
    schema.verdict_box.map(({ item }) => item),
    claims,
  )
  return {
    book: world.brief,
    language: schema.language,
    title: plan.title,
    headings: plan.sections.map((section) => section.heading),
    introduction: opening,
    claims: evidenceClaims(
      chosen.map(({ claim_id }) => claim_id),
      world,
    ),
    gaps: knowledgeBase.gaps.map((gap) => gap.text),
    verdict_box: schema.verdict_box,
    seo_title_characters: schema.seo_title_characters,
    seo_title_pixels: schema.seo_title_pixels,
    meta_description_characters: schema.meta_description_characters,
    taken_keywords: ownPosts.flatMap(({ focus_keyword: keyword }) => keyword ?? []),
    violations: [],
  }
}

const textOf = (output: SectionOutput | undefined): string =>
  (output?.paragraphs ?? []).flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')

/**
 * Asks for titles, descriptions, verdict box and questions, and once more for what fails. What fails after that is replaced by
 * words of the book and of the article; lines and questions that no claim carries are left out.
 */
export const writeFrontMatter = async (desk: Desk, written: Written): Promise<Around> => {
  const { world, rules, claims } = desk
  const opening = textOf(written.outputs.get('introduction') ?? [...written.outputs.values()][0])
  const input = inputOf(desk, written, opening)
  const asked = async (step: string, violations: readonly Violation[], previous: FrontMatterOutput | null) => {
    const told = { ...input, violations }
    const promptFor = (part: FrontMatterInput) =>
      frontMatterPrompt(rules.front_matter, world.schema.tone, part, previous)
    return trimmed(await ask(desk, 'front_matter', step, { input: told, promptFor }))
  }
  let words = await asked('front_matter', [], null)
  const faults = faultsOf(words, world)
  const untold = untoldItems(world, claims, words.verdict).map(
    ({ item, claim_ids: ids }): Violation => ({
      gate: 'front_matter',
      message: `"verdict": ${item} is not said, or not as its claims carry it; these tell it: ${ids.join(', ')}`,
      sentence: words.verdict.find((line) => line.item === item)?.text ?? null,
    }),
  )
  if (faults.size + untold.length > 0) {
    const again = await asked('front_matter:repair', [...violationsOf(faults, words), ...untold], words)
    // Text by text, so that a repair spoils nothing that was right.
    const better = [...faults].flatMap(([name, messages]) =>
      frontFaults(name, again, world).length < messages.length ? [[name, again[name]] as const] : [],
    )
    words = { ...words, ...Object.fromEntries(better), verdict: [...words.verdict, ...again.verdict] }
  }
  const settled = mended(words, opening, world)
  return {
    words: { ...settled, faq: desk.chosen.questions ? fittingQuestions(words.faq, world) : [] },
    verdict: verdictLines(world, claims, words.verdict),
  }
}

import { detectLanguage, sameLanguage } from '../../../../domain/language.ts'
import { contentWords, countWords, foldText, splitSentences } from '../../../../domain/words.ts'
import type { EvidencePassage, SummariseInput, WritingTasks } from '../../../../domain/writing.ts'
import { chapterClaim, chapterOfClaim, contentsEntries } from '../wording/contents.ts'
import { worthOf } from '../wording/worth.ts'
import { reportable } from './reportable.ts'
import { topicOf } from './topic.ts'

type ClaimDraft = WritingTasks['summarise']['output']['claims'][number]

/** Two statements of one source that share this much of their words say the same. */
const sameAbove = 0.7

/** Whether a passage lists chapters rather than telling something. */
const isList = (passage: EvidencePassage): boolean =>
  passage.kind === 'contents' ||
  /^(?:(?:chapter|cap[ií]tulo)\s*)?\d{1,2}[.:)]\s+\p{Lu}[^.!?]{2,80}$/imu.test(passage.text)

/** A text this long that is in none of the languages known is in another one, whatever its page says. */
const longEnoughToTell = 20

const languageOf = (passage: EvidencePassage): string | null => {
  const told = detectLanguage(passage.text)
  return told ?? (isList(passage) || countWords(passage.text) < longEnoughToTell ? passage.language : null)
}

/** The lexicon for a language tag, or null when the writer has none. */
const lexiconOf = (tag: string | null): 'en' | 'pt' | null =>
  tag === null ? null : sameLanguage(tag, 'en') ? 'en' : sameLanguage(tag, 'pt') ? 'pt' : null

/** The tag that a claim carries: the article's own where it is the same language. */
const tagOf = (lexicon: 'en' | 'pt', asked: string): string => (sameLanguage(lexicon, asked) ? asked : lexicon)

const similarity = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared / Math.max(1, Math.min(a.size, b.size))
}

const contentsClaims = (passage: EvidencePassage, lexicon: 'en' | 'pt', language: string): readonly ClaimDraft[] =>
  contentsEntries(passage.text).map((entry) => ({
    text: chapterClaim(entry, lexicon),
    topic: 'contents',
    passage_ids: [passage.passage_id],
    language,
  }))

const proseClaims = (
  passage: EvidencePassage,
  lexicon: 'en' | 'pt',
  language: string,
  authors: readonly string[],
): readonly ClaimDraft[] => {
  const lastNames = authors.map((name) => name.split(' ').at(-1) ?? name)
  const onlyAuthor = lastNames.length === 1 ? (lastNames[0] ?? null) : null
  const isAboutAuthor = (previous: string | null): boolean =>
    passage.kind === 'about_author' ||
    [...authors, ...lastNames].some((name) => previous?.startsWith(`${name} `) === true)
  const isEditors = passage.voice === 'editor'
  const presentsTheBook = passage.voice !== 'reader' && passage.voice !== 'critic'
  const claims: ClaimDraft[] = []
  for (const line of passage.text.split(/\n+/u)) {
    let previous: string | null = null
    for (const sentence of splitSentences(line, language)) {
      const author = isAboutAuthor(previous) ? onlyAuthor : null
      const statements = reportable(sentence, { language: lexicon, author, previous, presentsTheBook, isEditors })
      for (const text of statements) {
        const { kind, voice } = passage
        if (voice === 'reader' && /["“”]/u.test(text)) continue
        const topic = topicOf({ text, language: lexicon, kind, voice, authorNames: [...authors, ...lastNames] })
        claims.push({ text, topic, passage_ids: [passage.passage_id], language })
      }
      previous = statements.at(-1) ?? sentence
    }
  }
  return claims
}

/** Leaves out statements that an earlier one of the same source makes already; its passages are kept. */
const withoutRepeats = (claims: readonly ClaimDraft[]): readonly ClaimDraft[] => {
  const kept: { claim: ClaimDraft; words: ReadonlySet<string>; folded: string }[] = []
  for (const claim of claims) {
    const words = new Set(contentWords(claim.text, claim.language))
    const folded = foldText(claim.text)
    const isContents = claim.text.length < 90 && claim.topic === 'contents'
    const same = kept.find((one) => one.folded === folded || (!isContents && similarity(one.words, words) > sameAbove))
    if (!same) kept.push({ claim, words, folded })
  }
  return kept.map(({ claim }) => claim)
}

/** Statements that one source is heard with for every topic before the most telling ones of any topic. */
const everyTopic = 3
/** Statements of one source beyond its list of chapters: enough for an article from two sources, and no source drowns the others. */
const mostStatements = 28

/** The statements that tell most, in the order of the source; the chapters that it lists all stay. */
const worthiest = (claims: readonly ClaimDraft[]): readonly ClaimDraft[] => {
  const statements = claims.filter(({ text }) => chapterOfClaim(text) === null)
  if (statements.length <= mostStatements) return claims
  const ranked = [...statements].sort((a, b) => worthOf(b.text) - worthOf(a.text))
  const topics = new Set(statements.map(({ topic }) => topic))
  const kept = new Set([...topics].flatMap((topic) => ranked.filter((one) => one.topic === topic).slice(0, everyTopic)))
  for (const one of ranked) if (kept.size < mostStatements) kept.add(one)
  return claims.filter((claim) => kept.has(claim) || chapterOfClaim(claim.text) !== null)
}

/** The claims that one source makes, taken from its sentences by rules: nothing is added, what cannot stand alone is left out. */
export const summarise = (input: SummariseInput): WritingTasks['summarise']['output'] => {
  const claims = input.passages.flatMap((passage) => {
    if (passage.kind === 'fact') return []
    const lexicon = lexiconOf(languageOf(passage))
    if (lexicon === null) return []
    const language = tagOf(lexicon, input.language)
    return isList(passage)
      ? contentsClaims(passage, lexicon, language)
      : proseClaims(passage, lexicon, language, input.book.authors)
  })
  return { claims: [...worthiest(withoutRepeats(claims))] }
}

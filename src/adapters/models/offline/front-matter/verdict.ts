import type { VerdictItem } from '../../../../domain/content-schema.ts'
import { bears, claimsForItem, glanceAt } from '../../../../domain/verdict-evidence.ts'
import { countWords } from '../../../../domain/words.ts'
import type { EvidenceClaim, FrontMatterInput, FrontMatterOutput } from '../../../../domain/writing.ts'
import { frontWords } from '../lexicon/front-words.ts'
import type { Reporter } from '../telling/reporter.ts'
import { reportingWords } from '../telling/reporting.ts'
import { namingOf } from '../telling/voices.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { listed, shortTitle } from '../wording/names.ts'
import { worthOf } from '../wording/worth.ts'

type Line = FrontMatterOutput['verdict'][number]

const longestLine = 26
const chaptersNamed = 4
const versionsNamed = 4

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const isClaim = (claim: object): claim is EvidenceClaim => 'passages' in claim

const candidatesOf = (item: VerdictItem, { claims }: FrontMatterInput): readonly EvidenceClaim[] =>
  claimsForItem(item, claims).filter(isClaim)

/** Whether a statement tells of the book as a whole. */
const isOfBook = ({ text }: EvidenceClaim, { book, language }: FrontMatterInput): boolean =>
  reportingWords[language].subjects.book.test(text) || text.startsWith(`${shortTitle(book.title)} `)

/** Statements that begin with the people whom they turn away. */
const namesPeople =
  /^(?:beginners|newcomers|novices|experts|readers who|experienced|people who|anyone|iniciantes|quem|leitores que|novatos)(?!\p{L})/iu

/** What a pattern takes from a statement that nobody has to be named for. */
const taken = (
  item: 'learn' | 'audience' | 'prerequisites',
  input: FrontMatterInput,
  fits: (claim: EvidenceClaim) => boolean = () => true,
): Line | null => {
  for (const pattern of frontWords[input.language].lines[item])
    for (const claim of candidatesOf(item, input)) {
      const text = pattern.exec(claim.text.replace(/\.$/u, ''))?.[1]
      if (text === undefined || namingOf(claim) === 'must' || countWords(text) > longestLine || countWords(text) < 3)
        continue
      if (!fits(claim)) continue
      return { item, text: `${upper(text.replace(/ e para /u, ' e '))}.`, claim_ids: [claim.claim_id] }
    }
  return null
}

const isSimple = (title: string): boolean => title.split(' ').length <= 4 && !/[:,;]/u.test(title)

/** Chapters from all parts of the book, by their titles. */
const byChapters = (input: FrontMatterInput): Line | null => {
  const chapters = input.claims.flatMap((claim) => {
    const title = chapterOfClaim(claim.text)?.title
    return title !== undefined && isSimple(title) ? [{ title, id: claim.claim_id }] : []
  })
  if (chapters.length < chaptersNamed) return null
  const step = chapters.length / chaptersNamed
  const named = Array.from({ length: chaptersNamed }, (_, index) => chapters[Math.floor((index + 0.5) * step)])
  const found = named.filter((one) => one !== undefined)
  const list = listed(
    found.map(({ title }) => title),
    input.language,
  )
  return { item: 'learn', text: `${frontWords[input.language].chapters(list)}.`, claim_ids: found.map(({ id }) => id) }
}

/** A statement as it is, its speaker named where it is a view. */
const reported = (item: VerdictItem, input: FrontMatterInput, reporter: Reporter): Line | null => {
  const fitting = candidatesOf(item, input)
    .map((claim) => (item === 'skip' ? { ...claim, text: glanceAt(item, claim) } : claim))
    .filter((claim) => chapterOfClaim(claim.text) === null && countWords(claim.text) <= longestLine)
    .filter((claim) => item !== 'learn' || bears(claim, 'learn'))
    .sort((a, b) => (item === 'learn' ? worthOf(b.text) - worthOf(a.text) : 0))
    .sort((a, b) => (item === 'skip' ? Number(namesPeople.test(b.text)) - Number(namesPeople.test(a.text)) : 0))
  for (const claim of fitting) {
    reporter.newParagraph()
    const told = namingOf(claim) === 'no' ? reporter.tell(claim) : reporter.attribute(claim)
    if (told && !input.introduction.includes(told.text)) return { item, text: told.text, claim_ids: told.claim_ids }
  }
  return null
}

const versioned =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}+#.]*(?: \p{Lu}\p{L}+)? v?\d{1,4}(?:\.\d+)*\+?|ES\d{1,4})(?![\p{L}\p{N}.]*\d)/gu
/** What a number behind a name counts that is no version. */
const notAVersion =
  /^(?:Chapter|Part|Section|Figure|Table|Page|Volume|Book|Edition|January|February|March|April|May|June|July|August|September|October|November|December|In|Since|Over|About|The|Capítulo|Parte|Seção|Figura|Tabela|Página|Em|Desde) /u

/** Technologies with the numbers of their versions, as the statements name them. */
const versions = (input: FrontMatterInput): Line | null => {
  const found = new Map<string, string>()
  for (const claim of candidatesOf('versions', input))
    for (const [, name] of claim.text.matchAll(versioned))
      if (name !== undefined && !notAVersion.test(name) && !found.has(name)) found.set(name, claim.claim_id)
  const named = [...found].slice(0, versionsNamed)
  if (named.length === 0) return null
  const names = named.map(([name]) => name)
  return {
    item: 'versions',
    text: `${listed(names, input.language)}.`,
    claim_ids: [...new Set(named.map(([, id]) => id))],
  }
}

/** What the book as a whole teaches, else what its chapters are about, else what one of them explains. */
const learned = (input: FrontMatterInput): Line | null =>
  taken('learn', input, (claim) => isOfBook(claim, input)) ?? byChapters(input) ?? taken('learn', input)

const lineOf = (item: VerdictItem, input: FrontMatterInput, reporter: Reporter): Line | null => {
  if (item === 'versions') return versions(input)
  if (item === 'skip') return reported(item, input, reporter)
  return (item === 'learn' ? learned(input) : taken(item, input)) ?? reported(item, input, reporter)
}

/** The lines of the verdict box that claims carry; what none carries is left out. */
export const verdictOf = (input: FrontMatterInput, reporter: Reporter): FrontMatterOutput['verdict'] =>
  input.verdict_box.flatMap(({ item }) => lineOf(item, input, reporter) ?? [])

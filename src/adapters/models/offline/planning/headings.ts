import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { BookBrief } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { andWord, behindAnd, byline, leadOf, shortTitle } from '../wording/names.ts'
import type { Chapter } from './chapters.ts'
import { keyTerms } from './terms.ts'
import type { WeighedClaim } from './weighed.ts'

const longestTitle = 45
/** Claims about a chapter before its title can stand over them. */
const fewestClaims = 2
/** Chapters of any weight, long titles and openings included. */
const anyWeight = -10
/** Claims that a single word must be in. */
const isCommon = ({ count }: { readonly count: number }): boolean => count > 2
/** What stands over what readers and critics say, where their statements share no word. */
const byReaders: Readonly<Record<ArticleLanguage, string>> = {
  en: 'What Readers Report',
  'pt-BR': 'O que relatam os leitores',
}
/** What stands over claims that share no word, tried in order. */
const general: Readonly<Record<ArticleLanguage, readonly ((title: string) => string)[]>> = {
  en: [(title) => `Inside ${title}`, (title) => `Further Topics in ${title}`, (title) => `More on ${title}`],
  'pt-BR': [
    (title) => `Por dentro de ${title}`,
    (title) => `Outros temas de ${title}`,
    (title) => `Mais sobre ${title}`,
  ],
}
/** Chapters that open or close a book without a theme of their own. */
const aroundTheMatter =
  /:|^(?:introdu|getting started|overview|conclu|summary|next steps|what.s next|where to go|próximos passos|primeiros passos|visão geral)/iu
const smallWords = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/u

const titleCase = (words: string, language: ArticleLanguage): string =>
  language === 'en'
    ? words
        .split(' ')
        .map((word, index) =>
          index > 0 && smallWords.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
        )
        .join(' ')
    : words.charAt(0).toUpperCase() + words.slice(1)

/** Whether a chapter's title can stand beside another in one heading. */
const isSimple = (title: string): boolean => !/[,:;()]| and | e /u.test(title) && title.split(' ').length <= 3

/** A group of claims that wants a heading. */
export interface Headed {
  readonly chapters: readonly Chapter[]
  readonly claims: readonly WeighedClaim[]
}

/** The chapters of a group that its claims speak of most, those that open or close a book last. */
const tellingChapters = ({ chapters, claims }: Headed, fewest: number): readonly string[] => {
  const ids = new Set(claims.map(({ claim }) => claim.claim_id))
  const weight = ({ about, title }: Chapter): number =>
    about.filter(({ claim }) => ids.has(claim.claim_id)).length -
    (title.length > longestTitle || aroundTheMatter.test(title) ? 10 : 0)
  return chapters
    .map((chapter) => ({ chapter, heaviness: weight(chapter) }))
    .filter(({ heaviness }) => heaviness >= fewest)
    .sort((a, b) => b.heaviness - a.heaviness || a.chapter.number - b.chapter.number)
    .map(({ chapter }) => chapter.title)
}

/** Headings for groups of claims, from the evidence's own words; no heading is given twice. */
export const createHeadings = (language: ArticleLanguage, leaveOut: ReadonlySet<string>, bookTitle: string) => {
  const given = new Set<string>()
  const give = (heading: string): string => {
    given.add(heading.toLowerCase())
    return heading
  }
  const isNew = (heading: string): boolean => ![...given].some((one) => one.includes(heading.toLowerCase()))

  return {
    /** One heading; `pair` joins two short names. */
    of(group: Headed, others: readonly WeighedClaim[], pair: boolean): string {
      const titles = tellingChapters(group, anyWeight).filter(isNew)
      const [first, second] = tellingChapters(group, fewestClaims).filter(isNew)
      if (first !== undefined) {
        const joined = pair && second !== undefined && isSimple(first) && isSimple(second)
        return give(titleCase(joined ? `${first}${andWord[language]}${behindAnd(second, language)}` : first, language))
      }
      const told = group.claims.filter(({ claim }) => chapterOfClaim(claim.text) === null)
      const terms = keyTerms(told, others, leaveOut).filter(({ shown }) => isNew(titleCase(shown, language)))
      const lead = terms.find(({ stems }) => stems.length > 1) ?? (titles.length > 0 ? undefined : terms.find(isCommon))
      if (!lead) {
        const readers = told.every(({ claim: { voice } }) => voice === 'reader' || voice === 'critic')
        const plain = general[language].map((heading) => heading(bookTitle))
        const spare = (readers ? [byReaders[language], ...plain] : plain).filter(isNew)
        return give(titleCase(titles[0] ?? spare[0] ?? bookTitle, language))
      }
      const partner = terms.find(({ stems }) => !stems.some((stem) => lead.stems.includes(stem)))
      const words = pair && partner ? `${lead.shown}${andWord[language]}${partner.shown}` : lead.shown
      return give(titleCase(words, language))
    },
  }
}

/** The title of the article: the book, its author, and what the themes are. */
export const articleTitle = (book: BookBrief, themes: readonly string[], language: ArticleLanguage): string => {
  const name = shortTitle(book.title)
  const authors = byline(book, language)
  const by = authors === null ? '' : language === 'en' ? ` by ${authors}` : `, de ${authors}`
  if (themes.length < 3) return `${name}${by}`
  const [first = '', second = '', last = ''] = themes.map((theme) => leadOf(theme, language))
  const angle =
    language === 'en'
      ? `From ${first} to ${last}`
      : `${first}, ${behindAnd(second, language)}${andWord[language]}${behindAnd(last, language)}`
  const whole = `${name}${by}: ${angle}`
  return whole.length <= 110 ? whole : `${name}: ${angle}`
}

import { contentWords, countWords, wordTokens } from '../../../../domain/words.ts'
import { type SentenceCues, sentenceCues } from '../lexicon/sentence-cues.ts'
import { finiteVerbs, verbsOrNouns } from '../lexicon/verbs.en.ts'

/** What a sentence leans on: who wrote the book, and the sentence before it as it was reported. */
export interface Surroundings {
  readonly language: 'en' | 'pt'
  /** The only author's last name, or null when there are several. */
  readonly author: string | null
  readonly previous: string | null
  /** Whether the text tells what the book does; a reader's or critic's "you" is chat. */
  readonly presentsTheBook: boolean
  /** Whether the editor wrote it, who was asked for full sentences. */
  readonly isEditors: boolean
}

const shortest = 6
const longest = 25

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Puts what a leading pronoun stands for in its place; null when that is not known. */
const resolved = (text: string, cues: SentenceCues, { author, previous }: Surroundings): string | null => {
  const chapter = previous === null ? null : cues.chapterSubject.exec(previous)?.[0]
  if (cues.sameChapter.test(text)) return chapter ? text.replace(cues.sameChapter, upper(chapter)) : null
  if (cues.personPronoun.test(text)) return author === null ? null : text.replace(cues.personPronoun, `${author} `)
  if (cues.bookPronoun.test(text)) {
    if (!/^it\s/iu.test(text) || (previous !== null && cues.bookSubject.test(previous)))
      return text.replace(cues.bookPronoun, `${cues.bookName} `)
    return chapter ? text.replace(cues.bookPronoun, `${upper(chapter)} `) : null
  }
  if (cues.leaning.test(text)) return null
  const person = cues.innerPerson.exec(text)
  const before = person === null ? '' : text.slice(0, person.index)
  if (person === null || (author !== null && before.includes(author))) return text
  const anotherPerson = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(before)
  return author === null || anotherPerson ? null : text.replace(cues.innerPerson, author)
}

/** Whether a word points at something ("these terms") that this sentence has not named. */
const pointsElsewhere = (text: string, cues: SentenceCues): boolean => {
  const match = cues.pointing.exec(text)
  const noun = match?.[1]
  return match !== null && noun !== undefined && !text.slice(0, match.index).toLowerCase().includes(noun.slice(0, 4))
}

/** Turns words to the reader into words about readers; null when a form is left that cannot be reported. */
const aboutReaders = (text: string, cues: SentenceCues): string | null => {
  if (!cues.secondPerson.test(text)) return text
  const said = cues.aboutReaders.reduce((words, [from, to]) => words.replace(from, to), text)
  const named = /\b(readers|leitor)\b/iu.test(said)
  const theirs = named ? said.replace(/\byour\b/giu, 'their').replace(/\byou\b/giu, 'they') : said
  return cues.secondPerson.test(theirs) ? null : theirs
}

const capitalised = (text: string): boolean => /^["“]?[\p{Lu}\p{N}]/u.test(text)

/** A line of a list ("Design scalable applications with ...") as a statement; null when it is no such line. */
const learned = (text: string, cues: SentenceCues): string | null =>
  cues.learningVerbs.test(text) && !/[:?]/u.test(text) ? cues.learned(text.replace(/[.!;]+$/u, '')) : null

/** Shortens or splits a sentence that could only be copied whole. */
const cutToLength = (text: string, cues: SentenceCues): readonly string[] => {
  if (countWords(text) <= longest) return [text]
  const parts = text.split(cues.split)
  if (parts.length > 1 && parts.every((part) => countWords(part) >= shortest - 1)) return parts.map(upper)
  const shorter = text.replace(cues.droppable, '')
  return countWords(shorter) >= shortest && countWords(shorter) <= longest
    ? [shorter]
    : countWords(text) <= 34
      ? [text]
      : []
}

/** Words behind which a noun stands, not a verb. */
const beforeNouns = new Set(
  'the a an of and or for with in on to by from at as its their his her our your this that these those each every no any some more'.split(
    ' ',
  ),
)

const hasEnglishVerb = (text: string): boolean => {
  const words = wordTokens(text).map(({ text: word }) => word.toLowerCase())
  return words.some((word, index) => {
    const before = words[index - 1]
    const describes = /ed$/u.test(word) && /^(?:the|an?|its|their|oft|often|well|newly|most)$/u.test(before ?? '')
    if (finiteVerbs.has(word) && !describes) return true
    if (before === undefined || beforeNouns.has(before)) return false
    const governs = /^(?:the|an?|its|their|how|why|what|that|from|into|readers|each|every)$/u.test(
      words[index + 1] ?? '',
    )
    const agrees = /s$/u.test(word) !== /s$/u.test(before)
    return agrees && (verbsOrNouns.has(word) || (governs && /[^s]s$/u.test(word)))
  })
}

/** Whether several things are given a verb for one: "the chapters of the book takes". */
const disagrees = (text: string): boolean => {
  const verb = /\b(?:chapters|parts|sections|examples|authors) (?:of (?:the|this) book )?(\p{Ll}+)s\b/u.exec(text)?.[1]
  return verb !== undefined && finiteVerbs.has(verb) && finiteVerbs.has(`${verb}s`)
}

/** Whether a text is a sentence and no fragment: in English a verb is asked for, in Portuguese the ending of one. */
const hasVerb = (text: string, cues: SentenceCues, { language }: Surroundings): boolean =>
  language === 'en' ? hasEnglishVerb(text) && !disagrees(text) : cues.verb.test(text)

/** Words that open a clause which says something of what stands before it. */
const opensClause = /\s(?:that|which|who|whose|where|as|when|if|because)\s/iu

/** Whether an English line names a thing and says something of it in a clause, but states nothing: "An application that shows errors." */
const namesOnly = (text: string): boolean => {
  const clause = opensClause.exec(text)
  if (clause === null || !/^(?:The|An?|Any|Each|\p{Lu}\p{Ll}+ing) /u.test(text)) return false
  const before = text.slice(0, clause.index)
  const behind = text.slice(clause.index + clause[0].length).replace(/^\S+\s*/u, '')
  if (countWords(before) < 2 || hasEnglishVerb(before)) return false
  return /^\p{L}+ing /u.test(before) ? !/that|which|who/iu.test(clause[0]) : !hasEnglishVerb(behind)
}

/** Talk of a page about itself: tables, figures, what it said before, and what is left of a list. */
const pageTalk =
  /^(?:(?:table|figure|fig\.|listing|example|exhibit|equation|box|see|tabela|figura|listagem|quadro|exemplo|veja|ver) (?:[\d]|[A-Z][-.]?\d|table|figure|tabela|figura)|as (?:discussed|shown|mentioned|described|noted|seen|explained) |como (?:visto|mostrado|mencionado|descrito) |the list goes on|used (?:\p{L}+ly )?(?:to|by|for|as|in) |an? [^,.]* and (?:that|which) |a lista (?:continua|segue))/iu

/** What a short sentence must name to say something about a book: the book, its parts, those who wrote or read it, a name, a number. */
const aboutTheBook =
  /\b(?:books?|volumes?|guide|chapters?|parts?|sections?|editions?|authors?|readers?|beginners|newcomers|text|examples?|exercises|pages|prose|code|programs?|style|explanations?|illustrations?|diagrams?|strengths?|weakness(?:es)?|drawbacks?|limitations?|shortcomings?)\b|(?<!\p{L})(?:livro|obra|guia|capítulos?|partes?|seções|edição|autor|autora|leitor(?:es)?|iniciantes|texto|exemplos|exercícios|páginas|código|programas|estilo|explicaç\p{L}+|ilustraç\p{L}+|desenhos|méritos?|limitaç\p{L}+|ponto (?:fraco|forte))(?!\p{L})|\d/iu

const fewestContentWords = 5

/** Whether a statement is about nothing that an article on a book could use. */
const saysNothing = (text: string, { language, author, isEditors }: Surroundings): boolean => {
  if (isEditors) return false
  if (contentWords(text, language).length >= fewestContentWords || (author !== null && text.includes(author)))
    return false
  return !aboutTheBook.test(text) && !/\s\p{Lu}/u.test(text)
}

const balanced = (text: string): boolean =>
  (text.match(/[“(]/gu) ?? []).length === (text.match(/[”)]/gu) ?? []).length &&
  (text.match(/"/gu) ?? []).length % 2 === 0

/** A sentence as a statement about the book or its readers; null when it has no such form. */
const stated = (raw: string, cues: SentenceCues, { presentsTheBook }: Surroundings): string | null => {
  const item = presentsTheBook ? learned(raw, cues) : null
  if (item !== null) return aboutReaders(item, cues)
  const said = upper(raw.replace(cues.connective, ''))
  if (cues.commanding.test(raw) || cues.fragment.test(said) || !/[.!]["”')]*$/u.test(said)) return null
  if (!presentsTheBook) {
    const chats = [cues.secondPerson, cues.learningVerbs, cues.bookUnsaid].some((sign) => sign.test(said))
    return chats ? null : said
  }
  return aboutReaders(
    said.replace(cues.bookUnsaid, (verb) => `${cues.bookName} ${verb.toLowerCase()}`),
    cues,
  )
}

/** A sentence without list marks, asides in brackets and words that only lead on from the sentence before. */
const tidied = (sentence: string): string =>
  sentence
    .trim()
    .replace(listMark, '')
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .replace(/ \((?:[^()\s]+ ){3,}[^()\s]+\)/gu, '')
    .replace(/\b(will|can) (?:then|also) /u, '$1 ')
    .replace(/ instead (?=\p{Ll}+s )/u, ' ')

/** A line of a calendar or a news list: "June 10-12, 2013: ..." */
const datedEntry = /^[^:]{0,30}\d[^:]{0,12}: /u
const listMark = /^[-–—•*·▪●✔✓►\d.)\s]+(?=\p{Lu})/u

/**
 * The statements that a sentence of a source makes, each able to stand alone in an article; empty when it sells, chats, asks,
 * is a fragment or leans on something that is not known.
 */
export const reportable = (sentence: string, around: Surroundings): readonly string[] => {
  const cues = sentenceCues[around.language]
  if (around.previous?.endsWith('?') && cues.answering.test(sentence)) return []
  const raw = tidied(sentence)
  if (pageTalk.test(raw)) return []
  if (/\?["”')]*$/u.test(raw) || !capitalised(raw) || !balanced(raw) || cues.selling.test(raw) || datedEntry.test(raw))
    return []
  const statement = stated(raw, cues, around)
  if (statement === null || cues.firstPerson.test(statement) || cues.leaningInside.test(statement)) return []
  const whole = resolved(statement, cues, around)
  if (whole === null) return []
  const parts = cutToLength(whole.replace(/[.!;,]+(["”')]*)$/u, '$1'), cues)
  return parts.flatMap((part, index) => {
    if (index > 0 && cues.leaningPart.test(part)) return []
    const text = resolved(part, cues, { ...around, previous: whole })
    if (text === null || pointsElsewhere(text, cues) || saysNothing(text, around)) return []
    if (around.language === 'en' && namesOnly(text)) return []
    const isWhole = countWords(text) >= shortest && hasVerb(text, cues, around) && !/ [–—] |:$/u.test(text)
    return isWhole ? [`${text}.`] : []
  })
}

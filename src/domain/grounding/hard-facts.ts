import { sameLanguage } from '../language.ts'
import type { Message } from '../told.ts'
import { foldText, plainLetters, stemOf, wordTokens } from '../words.ts'
import { isCommonWord } from './common-stems.ts'
import { synonymsOf } from './likeness.ts'
import { doubtfulOpening, type NameRun, nameRuns } from './names.ts'
import { monthFacts, type NumberFact, numberFacts } from './numbers.ts'
import type { IndexedPassage } from './passage-index.ts'
import { quotationsOf } from './quotations.ts'
import { tellReason } from './reason-sentences.ts'

/** Words that need no evidence, made ready for comparison. */
export interface KnownWords {
  readonly folded: readonly string[]
  readonly keys: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

const build = (known: readonly string[]): KnownWords => {
  const keys = known.map((text) => wordTokens(text).map(({ key }) => key))
  return {
    folded: known.map((text) => plainLetters(foldText(text))),
    keys: new Set(keys.flat()),
    pairs: new Set(keys.flatMap((run) => run.map((key, index) => `${key} ${run[index + 1] ?? ''}`))),
    numbers: new Set(known.flatMap((text) => numberFacts(text).flatMap(({ values }) => values))),
  }
}

const built = new WeakMap<readonly string[], KnownWords>()

/** Makes known words ready for comparison; the same list is made ready once. */
export const knownWords = (known: readonly string[]): KnownWords => {
  const ready = built.get(known) ?? build(known)
  built.set(known, ready)
  return ready
}

/** What of a sentence's hard facts its passages do not carry. */
export interface HardFindings {
  /** Facts that are missing or contradicted: each makes the sentence unsupported. */
  readonly missing: readonly Message[]
  /** Facts that are doubtful: each makes the sentence weak. */
  readonly doubtful: readonly Message[]
  /** Words of the sentence that are names or numbers. */
  readonly facts: number
  readonly numbers: number
  readonly names: readonly NameRun[]
}

type Entries = readonly IndexedPassage[]

const same = (entries: Entries, fact: NumberFact): readonly NumberFact[] =>
  entries.flatMap(({ numbers }) => fact.values.flatMap((value) => numbers.get(value) ?? []))

const boundTo = (entries: Entries, of: (fact: NumberFact) => string | null, what: string): NumberFact | undefined => {
  for (const { numbers } of entries)
    for (const facts of numbers.values()) for (const fact of facts) if (of(fact) === what) return fact
  return undefined
}

/** Below this a number may stand without its unit where the unit was named before: "eight weeks: two to list, four to move". */
const elliptic = 100

/** Why a number does not count in the sentence what it counts in the passages, or null. */
const misbound = (
  entries: Entries,
  fact: NumberFact,
  found: readonly NumberFact[],
): { reason: Message; sure: boolean } | null => {
  const number = fact.text
  if (fact.unit !== null && fact.unit !== 'date' && !found.some(({ unit }) => unit === fact.unit)) {
    const other = found.find(({ unit }) => unit !== null)?.unit
    if (other) return { reason: tellReason('number_for_other', { number, given: other, said: fact.unit }), sure: true }
    const rival = boundTo(entries, ({ unit }) => unit, fact.unit)
    if (rival) {
      const reason = tellReason('number_other', { given: rival.text, unit: fact.unit, number })
      return { reason, sure: Number(fact.values[0]) >= elliptic }
    }
  }
  if (fact.titled !== null && !found.some(({ titled }) => titled === fact.titled)) {
    const rival = boundTo(entries, ({ titled }) => titled, fact.titled)
    const given = rival?.text
    if (given !== undefined)
      return { reason: tellReason('number_of_titled', { titled: fact.titled, given, number }), sure: true }
  }
  if (fact.counted !== null && !found.some(({ counted }) => counted === fact.counted)) {
    const rival = boundTo(entries, ({ counted }) => counted, fact.counted)
    if (rival) {
      const reason = tellReason('number_counting', { given: rival.text, number, counted: fact.counted })
      // What follows a number may also be the adjective of what it counts.
      return { reason, sure: fact.counted.endsWith('s') }
    }
  }
  return null
}

const checkNumbers = (
  text: string,
  language: string,
  entries: Entries,
  known: KnownWords,
): [Message[], Message[], number] => {
  const facts = numberFacts(text, language).filter(({ values }) => !values.some((value) => known.numbers.has(value)))
  const missing: Message[] = []
  const doubtful: Message[] = []
  for (const fact of facts) {
    const found = same(entries, fact)
    const small = fact.spelled && fact.unit === null && Number(fact.values[0]) < 5
    if (found.length === 0) (small ? doubtful : missing).push(tellReason('number_absent', { number: fact.text }))
    const wrong = found.length > 0 ? misbound(entries, fact, found) : null
    if (wrong) (small || !wrong.sure ? doubtful : missing).push(wrong.reason)
  }
  for (const [month, word] of monthFacts(text))
    if (!entries.some(({ months, numbers }) => months.has(month) || (numbers.has(month) && months.size === 0)))
      missing.push(tellReason('date_absent', { date: word }))
  return [missing, doubtful, facts.length]
}

/** Letters from which a name is known again in a longer word. */
const compoundFrom = 5

const carriesWord = (entries: Entries, known: KnownWords, key: string, language: string): boolean => {
  const forms = [key, key.replace(/s$/u, ''), `${key}s`, ...key.split('.')].slice(0, key.includes('.') ? 4 : 3)
  if (forms.slice(0, 3).some((form) => known.keys.has(form) || entries.some(({ keys }) => keys.has(form)))) return true
  // In some languages a name is the beginning of a longer word: "Nobelpreis".
  if (key.length >= compoundFrom && entries.some(({ folded }) => folded.includes(` ${key}`))) return true
  const stem = stemOf(key, language)
  const others = synonymsOf(stem, language)
  return entries.some(({ stems }) => stems.has(stem) || others.some((other) => stems.has(other)))
}

const standTogether = (entries: Entries, known: KnownWords, run: NameRun): boolean =>
  run.tokens.every((token, index) => {
    const next = run.tokens[index + 1]
    if (!next) return true
    const pair = `${token.key} ${next.key}`
    return known.pairs.has(pair) || known.keys.has(token.key) || entries.some(({ pairs }) => pairs.has(pair))
  })

/** Words from which a name is long. */
const longName = 3

const checkNames = (
  runs: readonly NameRun[],
  language: string,
  entries: Entries,
  known: KnownWords,
): [Message[], Message[]] => {
  const missing: Message[] = []
  const doubtful: Message[] = []
  const foreign = entries.some((entry) => entry.language !== null && !sameLanguage(entry.language, language))
  for (const run of runs) {
    const absent = run.tokens.filter(({ key }) => !carriesWord(entries, known, key, language))
    const told =
      foreign &&
      absent.length > 0 &&
      absent.length < run.tokens.length &&
      absent.every(({ key }) => isCommonWord(key, language))
    // "Nobel Prize" where a German page says "Nobelpreis": an everyday word of a name is translated.
    if (told) doubtful.push(tellReason('name_otherwise', { name: run.text }))
    else if (absent.length > 0)
      // One word of a long name may be told otherwise.
      (absent.length === 1 && run.tokens.length >= longName ? doubtful : missing).push(
        tellReason('name_absent', { name: absent.map(({ text }) => text).join(' ') }),
      )
    else if (!standTogether(entries, known, run)) doubtful.push(tellReason('name_apart', { name: run.text }))
  }
  return [missing, doubtful]
}

const checkOpening = (text: string, language: string, entries: Entries, known: KnownWords): Message[] => {
  const first = doubtfulOpening(text, language)
  if (first === null || carriesWord(entries, known, first.key, language)) return []
  return [tellReason('opening_absent', { word: first.text })]
}

const checkQuotations = (text: string, entries: Entries, known: KnownWords): Message[] =>
  quotationsOf(text).flatMap((quotation) => {
    const pieces = plainLetters(foldText(quotation.text)).split(/\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\.\.\.|…)\s*/u)
    const words = pieces
      .map((piece) => piece.replace(/^[\s"'.,;:!?-]+|[\s"'.,;:!?-]+$/gu, ''))
      .filter((piece) => piece !== '')
    const held = (piece: string): boolean =>
      known.folded.some((known_) => known_.includes(piece)) || entries.some(({ folded }) => folded.includes(piece))
    return words.every(held) ? [] : [tellReason('quotation_absent', { quotation: quotation.text })]
  })

/** Checks what must stand in the passages as it is: numbers with what they count, dates, names, quotations. */
export const checkHardFacts = (text: string, language: string, entries: Entries, known: KnownWords): HardFindings => {
  const names = nameRuns(text, language)
  const [numbersMissing, numbersDoubtful, numbers] = checkNumbers(text, language, entries, known)
  const [namesMissing, namesDoubtful] = checkNames(names, language, entries, known)
  return {
    missing: [...numbersMissing, ...namesMissing, ...checkQuotations(text, entries, known)],
    doubtful: [...numbersDoubtful, ...namesDoubtful, ...checkOpening(text, language, entries, known)],
    numbers,
    facts: numbers + names.reduce((count, { tokens }) => count + tokens.length, 0),
    names,
  }
}

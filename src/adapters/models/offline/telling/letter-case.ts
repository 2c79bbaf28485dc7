import { frameWords, stopWords } from '../../../../domain/lexicon/stop-words.ts'
import { plainLetters } from '../../../../domain/words.ts'

/** Which words a text world writes with a capital in the middle of sentences, and which without. */
export interface LetterCase {
  /** The text with its first word as it stands inside a sentence, or null when nothing tells how. */
  inside(text: string): string | null
}

const commonOpeners = new Set(
  `readers engineers teams developers programmers students architects beginners each every most many some few several no
   early earlier prior knowledge experience businesses people large backend free cloud diagrams case studies code tests
   leitores iniciantes programadores estudantes equipes professores candidatos desenvolvedores cada poucos livros árvores provas`.split(
    /\s+/u,
  ),
)

/** Learns from the evidence how words are written inside sentences. Lines without a full stop (headings, lists) teach nothing. */
export const learnLetterCase = (texts: readonly string[], names: readonly string[]): LetterCase => {
  const lower = new Set<string>()
  const capital = new Set<string>()
  for (const line of texts.flatMap((text) => text.split('\n')).filter((text) => /[.!?]["”')]*\s*$/u.test(text))) {
    for (const [, before, word] of line.matchAll(/(^|[.!?:“"(]\s*|\s)(\p{L}[\p{L}\p{M}'’-]*)/gu)) {
      if (word === undefined) continue
      if (/^\p{Ll}/u.test(word)) lower.add(word)
      else if (before !== undefined && /^\s$/u.test(before)) capital.add(word)
    }
  }
  const isFunctionWord = (word: string): boolean =>
    [stopWords.en, stopWords.pt].some((words) => words.has(plainLetters(word.toLowerCase())))
  const isCommon = (word: string): boolean => {
    const key = plainLetters(word.toLowerCase())
    return (
      [stopWords.en, stopWords.pt, frameWords.en, frameWords.pt].some((words) => words.has(key)) ||
      commonOpeners.has(word.toLowerCase())
    )
  }
  return {
    inside(text) {
      if (names.some((name) => text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length)))) return text
      const word = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.+#-]*/u.exec(text)?.[0]
      if (word === undefined) return null
      if (/[\p{Lu}\p{N}]/u.test(word.slice(1)) && word.length > 1) return text
      if (word === 'I') return null
      if (/^\s\p{Lu}\p{Ll}/u.test(text.slice(word.length)) && !isFunctionWord(word)) return text
      const small = word.toLowerCase()
      if (lower.has(small) || isCommon(word)) return small + text.slice(word.length)
      return capital.has(word) ? text : null
    },
  }
}

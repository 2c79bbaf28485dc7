import { isStopWord } from '../words.ts'

const longest = 60

/** Signs that make another name when they are left out. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/\bc\+\+/giu, 'cpp'],
  [/\b([cf])#/giu, '$1-sharp'],
  [/ß/gu, 'ss'],
  [/[æÆ]/gu, 'ae'],
  [/[œŒ]/gu, 'oe'],
  [/[øØ]/gu, 'o'],
  [/[łŁ]/gu, 'l'],
  [/['’]/gu, ''],
]

/** A short fixed name for a title that has no Latin letter. */
const nameByNumber = (title: string): string => {
  let hash = 2166136261
  for (const character of title) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  return `book-${hash.toString(36)}`
}

/** Words that join what follows to what stands before. */
const joining: ReadonlySet<string> = new Set(
  'and or to from with without for of e ou a de do da dos das com sem para por'.split(' '),
)
/** Words that an address keeps whatever is cut. */
const fewestWords = 3

/** Whether a word says nothing at the end of an address that was cut there. */
const isEmptyEnd = (word: string): boolean => isStopWord(word, 'en') || isStopWord(word, 'pt')

/** The part of an address that names an article: ASCII, at most 60 characters, whole words. */
export const slugOf = (title: string): string => {
  const spelledOut = spelled.reduce((text, [sign, word]) => text.replaceAll(sign, word), title)
  const words = spelledOut
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  const taken: string[] = []
  for (const word of words) {
    if ([...taken, word].join('-').length > longest) break
    taken.push(word)
  }
  const isCut = taken.length < words.length
  const joins = isCut ? taken.findLastIndex((word) => joining.has(word)) : -1
  // A list or comparison that was cut ends before its last part; the first words, which name the book, stay.
  if (joins >= fewestWords) taken.splice(joins)
  const from = taken.indexOf('from')
  if (isCut && from > 1 && !taken.includes('to', from)) taken.splice(from)
  while (isCut && taken.length > 1 && isEmptyEnd(taken.at(-1) ?? '')) taken.pop()
  if (taken.length > 0) return taken.join('-')
  return words[0]?.slice(0, longest) ?? nameByNumber(title)
}

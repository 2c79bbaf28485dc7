import { sentenceSpans, type Token, wordTokens } from '../words.ts'
import { asAttribute } from './entities.ts'
import { type RunningText, runningTexts } from './running-text.ts'
import { type LinkSubject, phraseKey } from './subject.ts'

/** A place in a post for a link: a sentence as it stands there, and the words of it that become the link. */
export interface LinkPlace {
  readonly sentence: string
  readonly anchor: string
  /** Offsets of the anchor in the markup, end exclusive. */
  readonly start: number
  readonly end: number
  /** How well it fits. */
  readonly points: number
}

/** Characters of a sentence in which a link is read at all. */
const leastSentence = 25
/** More of a sentence than this as a link is no anchor any more. */
const mostOfSentence = 0.7

interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Whether words stand in one text node where a link may be. */
const isFree = ({ signs }: RunningText, start: number, end: number): boolean => {
  const node = signs[start]?.node ?? null
  return node !== null && signs.slice(start, end).every((sign) => sign.node === node)
}

const placesIn = (running: RunningText, span: Span, subject: LinkSubject, rare: (phrase: string) => boolean) => {
  const tokens: readonly Token[] = wordTokens(span.text)
  const places: LinkPlace[] = []
  for (let from = 0; from < tokens.length; from += 1)
    for (let length = 1; length <= subject.longest && from + length <= tokens.length; length += 1) {
      const words = tokens.slice(from, from + length)
      const phrase = phraseKey(words, subject.language)
      const worth = subject.phrases.get(phrase)
      const [first, last] = [words[0], words.at(-1)]
      if (worth === undefined || first === undefined || last === undefined || !rare(phrase)) continue
      const [start, end] = [span.start + first.start, span.start + last.end]
      const tooLong = last.end - first.start > span.text.length * mostOfSentence
      if (tooLong || isQuoted(span.text, first.start) || !isFree(running, start, end)) continue
      const [begins, ends] = [running.signs[start]?.start, running.signs[end - 1]?.end]
      if (begins === undefined || ends === undefined) continue
      const anchor = running.text.slice(start, end)
      places.push({ sentence: span.text, anchor, start: begins, end: ends, points: worth + words.length })
    }
  return places
}

/** Whether a place in a sentence stands inside a quotation, whose words are another's. */
const isQuoted = (sentence: string, at: number): boolean => {
  const before = sentence.slice(0, at)
  const count = (pattern: RegExp): number => before.match(pattern)?.length ?? 0
  return count(/"/gu) % 2 === 1 || count(/[“«„]/gu) > count(/[”»]/gu)
}

/** What a site runs or fills in when it shows a post. */
const hasShortcode = (text: string): boolean => /\[\/?[a-z]/iu.test(text)

/**
 * The best place in a post for a link to the subject, or null: in running text, in one text node, and never where the words are a link
 * already.
 * @param rare whether a phrase tells the subject from most other posts
 */
export const findPlace = (
  markup: string,
  subject: LinkSubject,
  rare: (phrase: string) => boolean = () => true,
): LinkPlace | null => {
  const places = runningTexts(markup).flatMap((running) =>
    sentenceSpans(running.text, subject.language)
      .filter(({ text }) => text.length >= leastSentence && !hasShortcode(text))
      .flatMap((span) => placesIn(running, span, subject, rare)),
  )
  return places.toSorted((one, other) => other.points - one.points || one.start - other.start)[0] ?? null
}

/** Where the anchor of a proposal stands now, or null when the sentence or the anchor is not there as it was shown. */
export const placeAgain = (
  markup: string,
  wanted: Pick<LinkPlace, 'sentence' | 'anchor' | 'start'>,
  language: string,
): LinkPlace | null => {
  for (const running of runningTexts(markup))
    for (const span of sentenceSpans(running.text, language)) {
      if (span.text !== wanted.sentence) continue
      for (let at = span.text.indexOf(wanted.anchor); at >= 0; at = span.text.indexOf(wanted.anchor, at + 1)) {
        const [from, to] = [span.start + at, span.start + at + wanted.anchor.length]
        const [start, end] = [running.signs[from]?.start, running.signs[to - 1]?.end]
        if (start === undefined || end === undefined || start !== wanted.start || !isFree(running, from, to)) continue
        return { sentence: span.text, anchor: wanted.anchor, start, end, points: 0 }
      }
    }
  return null
}

/** The markup with the anchor as a link: everything before it and behind it stays as it is, byte for byte. */
export const withLink = (markup: string, { start, end }: Pick<LinkPlace, 'start' | 'end'>, url: string): string =>
  `${markup.slice(0, start)}<a href="${asAttribute(url)}">${markup.slice(start, end)}</a>${markup.slice(end)}`

const addressKey = (url: string): string =>
  url
    .replaceAll('&amp;', '&')
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .toLowerCase()

/** Whether a post links to an address already. */
export const linksTo = (markup: string, url: string): boolean =>
  [...markup.matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/giu)].some(
    ([, double, single]) => addressKey(double ?? single ?? '') === addressKey(url),
  )

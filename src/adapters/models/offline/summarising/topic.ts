import type { PassageKind, Topic, Voice } from '../../../../domain/evidence.ts'
import { sentenceCues } from '../lexicon/sentence-cues.ts'
import { topicCues } from '../lexicon/topic-cues.ts'

/** What a sentence needs to be sorted: its words, its place, the voice, the names of the authors. */
export interface SortedBy {
  readonly text: string
  readonly language: 'en' | 'pt'
  readonly kind: PassageKind
  readonly voice: Voice
  readonly authorNames: readonly string[]
}

const career =
  /\b(studied|stud(?:y|ies)|worked|works as|joined|co-?founded|founder|researcher|professor|consultant|scientist|career|born|lives in|lives near|authors? of|contributed to|wrote (?:the|with|about)|has written|has spoken|speaker|coined|popularised|degree|university|engineer (?:at|and)|edits|describes himself|describes herself|his (?:books|research|work)|her (?:books|research|work)|estudou|trabalha|fez mestrado|doutor|formad[oa]|mantém o blog|escreve sobre|ilustra|nasceu|professor|engenheir[oa] de|pesquisador|autor de|autora de|palestrante)\b/iu

const beginsWithAuthor = ({ text, authorNames }: SortedBy): boolean =>
  authorNames.some((name) => text.toLowerCase().startsWith(name.toLowerCase()))

const namesTheBook =
  /\b(?:book|volume|guide|chapters?|sections?|edition|authors?|readers?|prose)\b|(?<!\p{L})(?:livro|obra|capítulos?|edição|autora?|leitor(?:es)?|texto)(?!\p{L})/iu

/**
 * Praise and blame are opinions of people who read the book; a seller's adjectives are not sorted as strengths, nor what a page that is
 * no review says of its own matter.
 */
const speaksOfTheBook = ({ voice, kind, text, authorNames }: SortedBy): boolean => {
  if (voice === 'reader' || voice === 'editor') return true
  if (voice !== 'critic') return false
  return kind === 'review' || namesTheBook.test(text) || authorNames.some((name) => text.includes(name))
}

/** The topic that a sentence is sorted under. */
export const topicOf = (sentence: SortedBy): Topic => {
  if (sentence.kind === 'about_author') return 'author'
  if (beginsWithAuthor(sentence) && career.test(sentence.text)) return 'author'
  for (const { topic, sign } of topicCues[sentence.language]) {
    if ((topic === 'strengths' || topic === 'criticism') && !speaksOfTheBook(sentence)) continue
    const aboutChapter = sentenceCues[sentence.language].chapterSubject.test(sentence.text)
    if (aboutChapter && (topic === 'practice' || topic === 'background')) continue
    if (sign.test(sentence.text)) return topic
  }
  return sentence.kind === 'contents' ? 'contents' : 'subject'
}

import type { BookField, BookRecord, MergedField, Provenance } from '../book-record.ts'
import type { ArticleLanguage } from '../content-schema.ts'
import type { Claim } from '../evidence.ts'
import { foldText } from '../words.ts'
import {
  anotherSource,
  type DetailField,
  detailFields,
  detailLabels,
  formatsInPortuguese,
  rolesInPortuguese,
} from './labels.ts'

/** One line of a details list: a label, its value in words, and what it rests on. */
export interface DetailLine {
  readonly field: DetailField
  readonly label: string
  readonly value: string
  readonly claim_ids: readonly string[]
  readonly passage_ids: readonly string[]
}

const localDate = (iso: string, language: ArticleLanguage): string | null => {
  const [year, month, day] = iso.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return null
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) parts.month = 'long'
  if (day) parts.day = 'numeric'
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, parts).format(date)
}

const localLanguage = (code: string, language: ArticleLanguage): string | null => {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ?? null
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

const wordOf = (entry: string | { name: string; role: string }, language: ArticleLanguage): string => {
  if (typeof entry === 'string') return entry
  const role = language === 'pt-BR' ? (rolesInPortuguese[entry.role] ?? entry.role) : entry.role
  return `${entry.name} (${role})`
}

/** A value in words of the article's language. */
const inWords = (field: BookField, value: MergedField['value'], language: ArticleLanguage): string => {
  if (Array.isArray(value)) return value.map((entry) => wordOf(entry, language)).join(', ')
  if (field === 'format' && language === 'pt-BR') return formatsInPortuguese[foldText(String(value))] ?? String(value)
  return String(value)
}

/** Dates and languages are worded from their normal form where the record has one. */
const winnerInWords = (
  record: BookRecord,
  field: DetailField,
  merged: MergedField,
  language: ArticleLanguage,
): string => {
  const iso = field === 'publication_date' ? record.publication_date_iso?.value : undefined
  const code = field === 'language' ? record.language_code?.value : undefined
  const worded =
    typeof iso === 'string' ? localDate(iso, language) : typeof code === 'string' ? localLanguage(code, language) : null
  return worded ?? inWords(field, merged.value, language)
}

const labelOf = (field: DetailField, merged: MergedField, language: ArticleLanguage): string => {
  const single = field === 'authors' && Array.isArray(merged.value) && merged.value.length === 1
  return detailLabels[language][single ? 'author' : field]
}

/** The values of other sources that a reader would see as different, each with the sources that give it. */
const rivals = (
  merged: MergedField,
  field: DetailField,
  shown: string,
  language: ArticleLanguage,
): ReadonlyMap<string, Provenance[]> => {
  const won = new Set([foldText(shown), foldText(inWords(field, merged.value, language))])
  const found = new Map<string, Provenance[]>()
  for (const lost of merged.lost) {
    const words = inWords(field, lost.value, language)
    if (!won.has(foldText(words))) found.set(words, [...(found.get(words) ?? []), lost])
  }
  return found
}

/** A subtitle that stands in the title already, and an original title that is the title, tell nothing new. */
const isRepetition = (record: BookRecord, field: DetailField, merged: MergedField): boolean =>
  (field === 'subtitle' || field === 'original_title') &&
  foldText(String(record.title?.value ?? '')).includes(foldText(String(merged.value)))

/**
 * The details list of a book: one line a field that the record holds. A conflict is shown with who says what:
 * "616 (Amazon); 590 (publisher)".
 * @param sourceLabels what people call each source, by source id; "another source" where a conflict's source is not in it
 */
export const detailLines = (
  record: BookRecord,
  claims: readonly Claim[],
  language: ArticleLanguage,
  sourceLabels: ReadonlyMap<string, string> = new Map(),
): readonly DetailLine[] => {
  const named = (sources: readonly Provenance[]): string => {
    const labels = sources.map(({ source_id }) => sourceLabels.get(source_id) ?? anotherSource[language])
    return [...new Set(labels)].join(', ')
  }
  return detailFields.flatMap((field) => {
    const merged = record[field]
    if (!merged || isRepetition(record, field, merged)) return []
    const shown = winnerInWords(record, field, merged, language)
    const others = [...rivals(merged, field, shown, language)]
    const known = merged.provenance.some(({ source_id }) => sourceLabels.has(source_id))
    const winner = others.length > 0 && known ? `${shown} (${named(merged.provenance)})` : shown
    const value = [winner, ...others.map(([words, sources]) => `${words} (${named(sources)})`)].join('; ')
    const sources = [...merged.provenance, ...others.flatMap(([, lost]) => lost)]
    const passageIds = new Set(sources.map(({ passage_id }) => passage_id))
    const claimIds = claims
      .filter((claim) => claim.topic === 'details' && claim.passage_ids.some((id) => passageIds.has(id)))
      .map(({ claim_id }) => claim_id)
    return [
      { field, label: labelOf(field, merged, language), value, claim_ids: claimIds, passage_ids: [...passageIds] },
    ]
  })
}

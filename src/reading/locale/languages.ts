import { bareWord, fold } from '../text.ts'

const codes =
  'en de fr es it pt pt-BR nl sv da nb no fi pl cs sk hu ro bg el tr ru uk ja zh ko ar he hi bn fa ca eu gl la hr sr sl et lv lt is ga cy vi th id ms eo'.split(
    ' ',
  )
/** Languages in which the names of languages are known. */
export const nameLocales = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'pl', 'sv', 'ja']
/** Names that pages print and `Intl` does not give. */
export const furtherNames: Readonly<Record<string, string>> = {
  'brazilian portuguese': 'pt-BR',
  'portuguese (brazil)': 'pt-BR',
  'english (united states)': 'en',
  'english (american)': 'en',
  'chinese (simplified)': 'zh',
  castellano: 'es',
  castilian: 'es',
  'spanish; castilian': 'es',
  mandarin: 'zh',
  'simplified chinese': 'zh',
  'traditional chinese': 'zh',
  norsk: 'no',
}

const byName: ReadonlyMap<string, string> = new Map([
  ...nameLocales.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
    return codes.flatMap((code) => {
      const name = names.of(code)
      return name === undefined ? [] : [[bareWord(name), code] as const]
    })
  }),
  ...Object.entries(furtherNames).map(([name, code]) => [bareWord(name), code] as const),
])

const canonical = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    // Not a language tag at all; the caller has words, not a tag.
    return null
  }
}

/** A language tag as pages write it ("en-us", "pt_BR", "eng") in its short form; the region is kept where it tells languages apart. */
export const languageTag = (written: string): string | null => {
  const tag = canonical(written.trim().replace(/_/g, '-'))
  const [language = '', region] = tag?.split('-') ?? []
  if (!codes.includes(language)) return null
  return language === 'pt' && region === 'BR' ? 'pt-BR' : language
}

/** The BCP 47 tag of a language by its printed name in any language that is read, or null. */
export const languageCode = (printed: string): string | null => {
  const first = bareWord(fold(printed.split(/[,;|/]/u)[0] ?? ''))
  const known = byName.get(bareWord(fold(printed))) ?? byName.get(first)
  return known ?? (/^[a-z]{2,3}(?:[-_][a-z]{2})?$/i.test(first) ? languageTag(first) : null)
}

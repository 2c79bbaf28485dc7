/** The languages that the UI speaks. */
export const locales = ['en', 'pt-BR'] as const
/** A language that the UI speaks. */
export type Locale = (typeof locales)[number]

const place = 'pigmeu.locale'

/** Whether a tag is a language that the UI speaks. */
export const isLocale = (tag: string | null): tag is Locale => locales.some((one) => one === tag)

/** What the browser's reader likes best among them; every Portuguese is answered in that of Brazil. */
const likedLocale = (tags: readonly string[]): Locale => {
  const languages = tags.map((tag) => tag.toLowerCase().split('-')[0])
  return (
    locales.find(
      (one) => one.toLowerCase().split('-')[0] === languages.find((name) => name === 'en' || name === 'pt'),
    ) ?? 'en'
  )
}

const kept = (): string | null => {
  try {
    return globalThis.window?.localStorage.getItem(place) ?? null
  } catch {
    // A browser that keeps nothing still has a language.
    return null
  }
}

const chosen = kept()

/** The language of the UI's words, numbers and dates: what was chosen in this browser, otherwise what the browser asks for. */
export const locale: Locale = isLocale(chosen) ? chosen : likedLocale(globalThis.window?.navigator.languages ?? [])

/** Speaks another language from now on: words are chosen when a page loads, so that it is loaded again. */
export const chooseLocale = (next: Locale): void => {
  window.localStorage.setItem(place, next)
  window.location.reload()
}

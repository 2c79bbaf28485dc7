import type { Locale } from '../locale.ts'

/** What each language calls itself, the same in all of them. */
const ownNames: Record<Locale, string> = { en: 'English', 'pt-BR': 'Português (Brasil)' }

/** The words of what stands around every page: the menu of the person, a server that is away, pages that broke. */
export const shellTexts = {
  appearance: 'Appearance',
  schemes: { light: 'Light', dark: 'Dark', auto: 'As the system' },
  language: 'Language',
  ownNames,
  account: 'Your account',
  noAnswer: 'The server does not answer. What you typed stays on this page; it goes on by itself.',
  broken: {
    title: 'This page stumbled',
    text: 'Something went wrong while it was shown. Nothing that was saved is lost.',
    again: 'Show it again',
    reload: 'Load it anew',
    details: 'What went wrong',
  },
  undo: 'Undo',
  undone: 'Undone.',
  zone: {
    atSite: (time: string, zone: string) => `At the site: ${time} (${zone})`,
    here: (zone: string) => `Your time zone: ${zone}`,
  },
} as const

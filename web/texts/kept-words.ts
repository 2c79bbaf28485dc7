import { locale } from './locale.ts'

/** How other languages than English say what the server keeps as English text; an English reader is shown what is kept. */
const spoken = locale === 'pt-BR' ? await import('./pt-br/kept-words.ts') : null

/** Why a source gave nothing, in the reader's language. */
export const spokenOutcome = (reason: string): string => spoken?.spokenOutcome(reason) ?? reason

/** Why a book moved, in the reader's language; what a person wrote stays. */
export const spokenHistory = (reason: string): string => spoken?.spokenHistory(reason) ?? reason

/** What an editor is told of a book before it is written, of its post and why a site did not take a field, in the reader's language. */
export const spokenNotice = (notice: string): string => spoken?.spokenNotice(notice) ?? notice

/** Why a source may be kept, shown and quoted as it is, in the reader's language. */
export const spokenRights = (reason: string): string => spoken?.spokenRights(reason) ?? reason

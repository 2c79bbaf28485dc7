import type { RefusedField } from '../../../domain/post-options.ts'

/** What is told of a publication beside that it went well. */
export interface SiteReport {
  readonly refused: readonly RefusedField[]
  readonly notices: readonly string[]
  /** A field is told once, with the first reason. */
  refuse(...fields: readonly RefusedField[]): void
  notice(text: string): void
}

/** Begins a report of what a site did not take, and of what an editor should know. */
export const createSiteReport = (): SiteReport => {
  const refused = new Map<string, RefusedField>()
  const notices = new Set<string>()
  return {
    get refused() {
      return [...refused.values()]
    },
    get notices() {
      return [...notices]
    },
    refuse: (...fields) => {
      for (const one of fields) if (!refused.has(one.field)) refused.set(one.field, one)
    },
    notice: (text) => {
      notices.add(text)
    },
  }
}

import type { InsightStep } from '../../../src/http/contract/insights.ts'
import { texts } from '../../texts/first.ts'
import { locale } from '../../texts/locale.ts'
import { dollars, wholeNumber } from '../../ui/numbers.ts'
import type { Cell } from './figures-table.ts'

// What is counted by days of UTC is named by them, wherever the reader is.
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

/** A day or a month as people say it. */
export const spanName = (span: string, step: InsightStep): string =>
  (step === 'day' ? day : month).format(new Date(step === 'day' ? span : `${span}-01`))

/** Seconds of milliseconds, to a tenth. */
export const secondsOf = (durationMs: number): number => Math.round(durationMs / 100) / 10

/** Seconds as people read them. */
export const spokenSeconds = (value: number): string => `${seconds.format(value)} s`

/** US dollars as people read them. */
export const spokenDollars = (usd: number): string => dollars(usd * 1_000_000)

/** A count in a table. */
export const countCell = (value: number): Cell => ({ shown: wholeNumber(value), plain: value })

/** The names of the stages. */
export const stageName = texts.stage

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { CheckedAddress, FoundDuplicate, PageLook } from '../../../src/http/contract/submission-check.ts'
import { pageLookQuery, submissionCheckQuery } from '../../api/submission-queries.ts'
import { spoken } from '../../texts/refusals.ts'
import { emptyDraft, isFilled, type SubmitDraft, submitBodyOf } from './submit-draft.ts'

/** Milliseconds without a letter after which what was typed is checked. */
const pauseMs = 500

/** An address of the form, and what a look at its page shows as far as it was taken. */
export interface SeenAddress extends CheckedAddress {
  /** Undefined while somebody looks; null where nobody could. */
  readonly seen: PageLook | null | undefined
}

/** What is known of a book before it is submitted. */
export interface LiveCheck {
  /** By field, of what was typed; what is still missing is no fault yet. */
  readonly reasons: Readonly<Record<string, string>>
  readonly addresses: readonly SeenAddress[]
  readonly duplicates: readonly FoundDuplicate[]
}

/** What is checked of a draft; notes are long, and nothing about them is to be found out. */
const checkedPart = (draft: SubmitDraft) => {
  const { allow_duplicate: _allowed, ...body } = submitBodyOf({ ...draft, notes: '' }, false)
  return body
}

/** Checks a draft whenever the typing pauses, and looks once at each page that it names. Nothing is created by it. */
export const useSubmitCheck = (draft: SubmitDraft): LiveCheck => {
  const [typed] = useDebouncedValue(JSON.stringify(checkedPart(draft)), pauseMs)
  const blank = typed === JSON.stringify(checkedPart(emptyDraft))
  const check = useQuery({
    ...submissionCheckQuery(JSON.parse(typed)),
    enabled: !blank,
    placeholderData: keepPreviousData,
  })
  const known = blank ? undefined : check.data
  const addresses = known?.addresses ?? []
  const looks = useQueries({ queries: addresses.map((address) => pageLookQuery(address)) })
  return {
    reasons: Object.fromEntries(
      (known?.problems ?? [])
        .filter(({ field }) => isFilled(draft, field))
        .map(({ field, reason, ...told }) => [field, spoken(told, reason)]),
    ),
    addresses: addresses.map((address, index) => {
      const look = looks[index]
      return { ...address, seen: look?.isError ? null : look?.data }
    }),
    duplicates: known?.duplicates ?? [],
  }
}

import { useSessionStorage } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import type { Template } from '../../api/submission-queries.ts'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { draftFields, emptyDraft, fieldOfProblem, reasonFor, type SubmitDraft, submitBodyOf } from './submit-draft.ts'
import { changeOf } from './template-fields.ts'
import { usePrefill } from './use-prefill.ts'
import { useSubmitCheck } from './use-submit-check.ts'

/** Fields that are seen at once; the others are opened when one of them has something to say. */
const firstFields: readonly (keyof SubmitDraft)[] = ['title', 'author', 'amazon_url']
const hiddenFields = draftFields.filter((name) => !firstFields.includes(name))

interface Sending {
  readonly draft: SubmitDraft
  readonly allowDuplicate: boolean
}

const useSending = (forget: () => void) => {
  const navigate = useNavigate()
  return useAction({
    run: ({ draft, allowDuplicate }: Sending) =>
      answerOf(api.POST('/api/submissions', { body: submitBodyOf(draft, allowDuplicate) })),
    said: texts.submit.done,
    after: ({ submission_id }) => {
      forget()
      void navigate({ to: '/tasks/$id', params: { id: submission_id } })
    },
  })
}

/** What the server refused, as long as the field stands as it was refused. */
const refusedReasons = (error: unknown, sent: SubmitDraft | undefined, draft: SubmitDraft) =>
  Object.fromEntries(
    Object.entries(fieldReasons(error)).filter(([field]) => {
      const name = fieldOfProblem(field)
      return name === null || sent === undefined || sent[name] === draft[name]
    }),
  )

/** The form of a new book: what is typed, what is known of it, and the ways to change and send it. */
export const useSubmitForm = () => {
  const [kept, setKept, forget] = useSessionStorage({ key: 'submit-draft', defaultValue: emptyDraft })
  // What was kept by an earlier version of the form lacks the fields that are new.
  const draft: SubmitDraft = { ...emptyDraft, ...kept }
  const [wanted, setWanted] = useState<boolean | null>(null)
  const change = useCallback(
    (changed: Partial<SubmitDraft>) => setKept((before) => ({ ...emptyDraft, ...before, ...changed })),
    [setKept],
  )
  const undo = useUndo()
  const send = useSending(forget)
  const check = useSubmitCheck(draft)
  const filling = usePrefill(draft, check.addresses, change)
  const reasons = { ...refusedReasons(send.error, send.variables?.draft, draft), ...check.reasons }
  // What is wrong is never hidden; what was typed is shown unless somebody closed it.
  const isWrong = hiddenFields.some((name) => reasonFor(name, reasons) !== undefined)
  const opened = isWrong || (wanted ?? hiddenFields.some((name) => draft[name] !== emptyDraft[name]))
  return {
    draft,
    check,
    filling,
    reasons,
    send,
    change,
    opened,
    toggle: () => setWanted(!opened),
    /** Fills a template in; what stood before comes back by undo. */
    begin: ({ name, fields }: Template) => {
      change(changeOf(fields, draft))
      undo({ said: submitTexts.templates.applied(name), undo: () => setKept(draft) })
    },
    submit: (allowDuplicate: boolean) => {
      if (!send.isPending) send.mutate({ draft, allowDuplicate })
    },
  }
}

import type { PreferencesInput, PreferencesView } from '../../../src/http/contract/notification.ts'

/** How one wants to be told by mail, as it stands on the page. */
export type MailDraft = Omit<PreferencesInput, 'email'> & { readonly email: string }

/**
 * What is stored, ready to be changed. Whoever never asked for mails is offered the clocks and the language of their browser.
 */
export const draftOf = (
  stored: PreferencesView,
  browser: Pick<PreferencesView, 'time_zone' | 'language'>,
): MailDraft => {
  const { mail_by: _carrier, email, ...wish } = stored
  const isUntouched = wish.mode === 'off' && wish.time_zone === 'UTC'
  return { ...wish, ...(isUntouched ? browser : {}), kinds: [...wish.kinds], email: email ?? '' }
}

/** What is sent: an empty address is none. */
export const inputOf = ({
  email,
  ...wish
}: MailDraft): Required<PreferencesInput> & { readonly email: string | null } => ({
  ...wish,
  email: email.trim() === '' ? null : email.trim(),
})

/** Whether two drafts say the same; the order of kinds says nothing. */
export const isSameDraft = (one: MailDraft, other: MailDraft): boolean => {
  const said = ({ kinds, ...rest }: MailDraft) => JSON.stringify([Object.entries(rest).sort(), [...kinds].sort()])
  return said(one) === said(other)
}

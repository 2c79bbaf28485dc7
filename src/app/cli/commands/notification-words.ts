import { InvalidArgumentError } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import { type HappeningKind, happeningKinds } from '../../../domain/happening.ts'
import type { ChannelView, DeliveryView, PreferencesView } from '../../../http/contract/notification.ts'
import type { Client } from '../client.ts'
import type { Output } from '../output.ts'

/** Kinds as they are typed: `failed,published`, or `all`. */
export const kindsTyped = (text: string): HappeningKind[] => {
  if (text === 'all') return [...happeningKinds]
  const names = text.split(',').map((name) => name.trim())
  const kinds = happeningKinds.filter((kind) => names.includes(kind))
  if (kinds.length === new Set(names).size) return kinds
  throw new InvalidArgumentError(`must be all, or some of ${happeningKinds.join(',')}`)
}

/** What somebody is told of by mail. */
export const printPreferences = (output: Output, view: PreferencesView): void => {
  const { mode, kinds, own_books_only: own, daily_at: at, time_zone: zone, language, email, mail_by: by } = view
  output.line(`mails: ${mode === 'daily' ? `daily at ${at} (${zone})` : mode}`)
  output.line(`about: ${kinds.join(', ') || 'nothing'}${own ? ', only own books' : ''}`)
  output.line(`to: ${email ?? 'no address yet: pigmeu notifications mail instant --to <address>'}, in ${language}`)
  if (by === null) output.line('No mail can be sent: set PIGMEU_SMTP_URL (or SENDGRID_API_KEY) and PIGMEU_MAIL_FROM.')
}

/** A channel on one line. */
export const channelLine = ({ channel_id: id, form, label, kinds, host, locked }: ChannelView): string =>
  `${id}  ${form}  ${label}  ${host}  ${kinds.join(',')}${locked ? '  (locked: enter its address again)' : ''}`

/** A message that is owed or failed, with what went wrong. */
export const printDelivery = (output: Output, delivery: DeliveryView): void => {
  const { delivery_id: id, by, to, kinds, state, attempts, due_at: at, last_error: error } = delivery
  const when = state === 'owed' ? `due ${at}` : `failed ${at}`
  output.line(`${id}  ${by ?? 'gone'} ${to ?? ''}  ${kinds.join(',')}  ${when}, ${attempts} attempts`)
  if (error !== null) output.line(`    ${error}`)
}

/** A channel by its id or name. @throws INVALID_INPUT NOT_FOUND */
export const channelNamed = async (client: Client, typed: string): Promise<ChannelView> => {
  const { items } = await client.call('listNotificationChannels', {})
  const found = items.filter(({ channel_id, label }) => channel_id === typed || label === typed)
  const [one] = found
  if (one && found.length === 1) return one
  if (!one)
    throw new PigmeuError(
      'NOT_FOUND',
      `There is no channel "${typed}"; "pigmeu notifications channels" shows what there is.`,
    )
  const reason = `is the name of ${found.length} channels; take an id: ${found.map(({ channel_id }) => channel_id).join(', ')}`
  throw new PigmeuError('INVALID_INPUT', `"${typed}" ${reason}`, { problems: [{ field: typed, reason }] })
}

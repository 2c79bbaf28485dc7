import { Argument, type Command, Option } from 'commander'
import { articleLanguages } from '../../../domain/article-languages.ts'
import type { HappeningKind } from '../../../domain/happening.ts'
import { notificationModes } from '../../../domain/notification.ts'
import { type ChannelForm, channelForms } from '../../../domain/notification-channel.ts'
import type { PreferencesInput } from '../../../http/contract/notification.ts'
import type { Workbench } from '../command.ts'
import { channelLine, channelNamed, kindsTyped, printDelivery, printPreferences } from './notification-words.ts'

interface MailOptions {
  readonly kinds?: HappeningKind[]
  readonly own?: boolean
  readonly at?: string
  readonly timeZone?: string
  readonly language?: PreferencesInput['language']
  readonly to?: string
}

const addMail = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('show', { isDefault: true })
    .description('show what you are told of by mail')
    .option('--json', 'print one JSON object')
    .action(({ json }: { json?: boolean }) =>
      withServer(async ({ client }) => {
        const view = await client.call('getNotifications', {})
        if (json) output.line(JSON.stringify(view))
        else printPreferences(output, view)
        return undefined
      }),
    )
  parent
    .command('mail')
    .addArgument(new Argument('<mode>', 'how').choices(notificationModes))
    .description('be told by mail, or not; what is not given stays')
    .option('--to <address>', 'where the mails go')
    .option('--kinds <kinds>', 'what of: all, or a list separated by commas', kindsTyped)
    .option('--own', 'only of books that you submitted')
    .option('--no-own', 'of all books')
    .option('--at <time>', 'when the daily mail comes: 07:30')
    .option('--time-zone <zone>', 'whose clock that is: Europe/Lisbon')
    .addOption(new Option('--language <language>', 'of the mails').choices(articleLanguages))
    .action((mode: PreferencesInput['mode'], { kinds, own, at, timeZone, language, to }: MailOptions) =>
      withServer(async ({ client }) => {
        const { email: _email, mail_by: _by, ...now } = await client.call('getNotifications', {})
        const body = {
          mode,
          kinds: kinds ?? now.kinds,
          own_books_only: own ?? now.own_books_only,
          daily_at: at ?? now.daily_at,
          time_zone: timeZone ?? now.time_zone,
          language: language ?? now.language,
          email: to,
        }
        printPreferences(output, await client.call('chooseNotifications', { body }))
        return undefined
      }),
    )
  parent
    .command('test [channel]')
    .description('send a test message to a channel, or a test mail to yourself')
    .action((typed: string | undefined) =>
      withServer(async ({ client }) => {
        if (typed === undefined) {
          await client.call('testNotificationMail', {})
          output.line('the test mail was taken')
          return undefined
        }
        const { channel_id: id, label } = await channelNamed(client, typed)
        await client.call('testNotificationChannel', { params: { id } })
        output.line(`${label} took the test message`)
        return undefined
      }),
    )
}

interface ChannelOptions {
  readonly label: string
  readonly kinds: HappeningKind[]
  readonly form: ChannelForm
  readonly language: PreferencesInput['language']
}

const addChannels = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('channels')
    .description('list the webhooks and chats that are told')
    .action(() =>
      withServer(async ({ client }) => {
        const { items } = await client.call('listNotificationChannels', {})
        for (const channel of items) output.line(channelLine(channel))
        if (items.length === 0)
          output.line('no channel yet: pigmeu notifications add-channel <address> --form chat --label <name>')
        return undefined
      }),
    )
  parent
    .command('add-channel <address>')
    .description('add a webhook (its secret is shown once) or a chat with an incoming webhook as Slack has')
    .addOption(new Option('--form <form>', 'webhook or chat').choices(channelForms).makeOptionMandatory())
    .requiredOption('--label <name>', 'what to call it')
    .option('--kinds <kinds>', 'what it is told: all, or a list separated by commas', kindsTyped, [
      'failed',
      'budget',
    ] satisfies HappeningKind[])
    .addOption(new Option('--language <language>', 'of the words in a chat').choices(articleLanguages).default('en'))
    .action((address: string, { form, label, kinds, language }: ChannelOptions) =>
      withServer(async ({ client }) => {
        const body = { form, label, kinds, language, address }
        const { secret, ...channel } = await client.call('addNotificationChannel', { body })
        output.line(channelLine(channel))
        if (secret !== null) output.line(`signing secret, shown only now: ${secret}`)
        return undefined
      }),
    )
  parent
    .command('remove-channel <channel>')
    .description('remove a channel; the id or the name')
    .action((typed: string) =>
      withServer(async ({ client }) => {
        const { channel_id: id, label } = await channelNamed(client, typed)
        await client.call('removeNotificationChannel', { params: { id } })
        output.line(`removed ${label}`)
        return undefined
      }),
    )
}

const addDeliveries = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('deliveries')
    .description('list messages that are owed or failed')
    .addOption(new Option('--state <state>', 'only these').choices(['owed', 'failed']))
    .option('--json', 'print one JSON object')
    .action(({ state, json }: { state?: 'owed' | 'failed'; json?: boolean }) =>
      withServer(async ({ client }) => {
        const page = await client.call('listNotificationDeliveries', { query: state === undefined ? {} : { state } })
        if (json) {
          output.line(JSON.stringify(page))
          return undefined
        }
        for (const delivery of page.items) printDelivery(output, delivery)
        output.line(`${page.owed} owed, ${page.failed} failed`)
        return undefined
      }),
    )
  const calls = { retry: 'retryNotificationDeliveries', drop: 'dropNotificationDeliveries' } as const
  for (const [name, call] of [
    ['retry', calls.retry],
    ['drop', calls.drop],
  ] as const)
    parent
      .command(`${name} [ids...]`)
      .description(
        `${name === 'retry' ? 'try messages again' : 'give messages up'}; all that failed unless some are named`,
      )
      .action((ids: string[]) =>
        withServer(async ({ client }) => {
          const { settled } = await client.call(call, { body: ids.length > 0 ? { delivery_ids: ids } : {} })
          output.line(`${settled} ${name === 'retry' ? 'are tried again' : 'given up'}`)
          return undefined
        }),
      )
}

/** `pigmeu notifications`: what people are told of, and where else it is told. */
export const addNotifications = (program: Command, bench: Workbench): void => {
  const parent = program
    .command('notifications')
    .description('who is told of what: show, mail, test, channels, deliveries')
  addMail(parent, bench)
  addChannels(parent, bench)
  addDeliveries(parent, bench)
}

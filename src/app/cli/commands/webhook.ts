import type { Command } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Webhook } from '../../../http/contract/webhook.ts'
import type { Client } from '../client.ts'
import type { Workbench } from '../command.ts'

/** A webhook by its id or name. @throws INVALID_INPUT NOT_FOUND */
const webhookNamed = async (client: Client, typed: string): Promise<Webhook> => {
  const { items } = await client.call('listWebhooks', {})
  const found = items.filter(({ webhook_id, label }) => webhook_id === typed || label === typed)
  const [one] = found
  if (one && found.length === 1) return one
  if (!one)
    throw new PigmeuError('NOT_FOUND', `There is no webhook "${typed}"; "pigmeu webhook list" shows what there is.`)
  const reason = `is the name of ${found.length} webhooks; take an id: ${found.map(({ webhook_id }) => webhook_id).join(', ')}`
  throw new PigmeuError('INVALID_INPUT', `"${typed}" ${reason}`, { problems: [{ field: typed, reason }] })
}

const line = ({ webhook_id: id, label, url, former_secret_until: until, locked }: Webhook): string => {
  const former = until === null ? '' : `  (the former secret signs until ${until})`
  return `${id}  ${label}  ${url}${locked ? `  (locked: its key is missing; pigmeu webhook renew-secret ${id})` : former}`
}

const addChanges = (parent: Command, { output, withServer }: Workbench): void => {
  const tellSecret = (secret: string): void => output.line(`signing secret, shown only now: ${secret}`)
  parent
    .command('add <url>')
    .description('add a webhook; its signing secret is shown once')
    .requiredOption('--label <name>', 'what to call it')
    .action((url: string, { label }: { label: string }) =>
      withServer(async ({ client }) => {
        const { secret, ...webhook } = await client.call('addWebhook', { body: { label, url } })
        output.line(line(webhook))
        tellSecret(secret)
        return undefined
      }),
    )
  parent
    .command('renew-secret <webhook>')
    .description('make a new signing secret; the former one signs as well for a day')
    .action((typed: string) =>
      withServer(async ({ client }) => {
        const { webhook_id: id } = await webhookNamed(client, typed)
        const { secret, ...webhook } = await client.call('renewWebhookSecret', { params: { id } })
        output.line(line(webhook))
        tellSecret(secret)
        return undefined
      }),
    )
  parent
    .command('remove <webhook>')
    .description('remove a webhook')
    .action((typed: string) =>
      withServer(async ({ client }) => {
        const { webhook_id: id, label } = await webhookNamed(client, typed)
        await client.call('removeWebhook', { params: { id } })
        output.line(`removed ${label}`)
        return undefined
      }),
    )
}

/** `pigmeu webhook`: the receivers that articles can be sent to. */
export const addWebhook = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  const parent = program
    .command('webhook')
    .description('receivers of signed articles (n8n, Zapier, Make): list, add, test, renew-secret, remove')
  parent
    .command('list', { isDefault: true })
    .description('list the webhooks')
    .action(() =>
      withServer(async ({ client }) => {
        const { items } = await client.call('listWebhooks', {})
        for (const webhook of items) output.line(line(webhook))
        if (items.length === 0) output.line('no webhook yet: pigmeu webhook add <url> --label <name>')
        return undefined
      }),
    )
  parent
    .command('test <webhook>')
    .description('send a signed test message; the id or the name')
    .action((typed: string) =>
      withServer(async ({ client }) => {
        const { webhook_id: id, label } = await webhookNamed(client, typed)
        await client.call('testWebhook', { params: { id } })
        output.line(`${label} took the test message`)
        return undefined
      }),
    )
  addChanges(parent, bench)
}

import { type Command, Option } from 'commander'
import { type AccessArea, accessAreas, type Role, roles } from '../../../domain/access.ts'
import type { ApiTokenView } from '../../../http/contract/people.ts'
import type { Workbench } from '../command.ts'

const line = ({ token_id, user_name, label, role, areas, expires_at, last_used_at }: ApiTokenView): string =>
  [
    token_id,
    label,
    `for ${user_name}`,
    role,
    areas === null ? 'everything' : areas.join(','),
    `until ${expires_at}`,
    last_used_at === null ? 'never used' : `last used ${last_used_at}`,
  ].join('  ')

interface CreateFlags {
  readonly role?: Role
  readonly area?: readonly AccessArea[]
  readonly days?: string
}

/** `pigmeu tokens`: the keys by which programs act for people. */
export const addTokens = (program: Command, { output, withServer }: Workbench): void => {
  const parent = program.command('tokens').description('API tokens of programs: list, create, revoke')
  parent
    .command('list', { isDefault: true })
    .description('list the tokens, without their secrets')
    .action(() =>
      withServer(async ({ client }) => {
        const { items } = await client.call('listApiTokens', {})
        for (const token of items) output.line(line(token))
        if (items.length === 0) output.line('no token yet: pigmeu tokens create <label>')
        return undefined
      }),
    )
  parent
    .command('create <label>')
    .description('make a token that acts for you; its secret is shown once')
    .addOption(new Option('--role <role>', 'what it may do at most; all that you may unless told').choices(roles))
    .addOption(
      new Option('--area <areas...>', 'the parts that it is confined to; all unless told').choices(accessAreas),
    )
    .option('--days <number>', 'how long it works, 1 to 365; 90 unless told')
    .action((label: string, { role, area, days }: CreateFlags) =>
      withServer(async ({ client }) => {
        const body = { label, role, areas: area ? [...area] : null, days: days === undefined ? null : Number(days) }
        const { token, secret } = await client.call('createApiToken', { body })
        output.line(line(token))
        output.line(`secret, shown only now: ${secret}`)
        output.line('Programs send it as "Authorization: Bearer <secret>".')
        return undefined
      }),
    )
  parent
    .command('revoke <token>')
    .description('end a token at once')
    .action((id: string) =>
      withServer(async ({ client }) => {
        await client.call('revokeApiToken', { params: { id } })
        output.line(`revoked ${id}`)
        return undefined
      }),
    )
}

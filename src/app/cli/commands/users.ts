import { type Command, Option } from 'commander'
import { type Role, roles } from '../../../domain/access.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { InvitationView, UserView } from '../../../http/contract/people.ts'
import type { Client } from '../client.ts'
import type { Workbench } from '../command.ts'
import type { Output } from '../output.ts'

/** A user by id or name, whatever its case. @throws NOT_FOUND */
const userNamed = async (client: Client, typed: string): Promise<UserView> => {
  const { items } = await client.call('listUsers', {})
  const found = items.find(({ user_id: id, name }) => id === typed || name.toLowerCase() === typed.toLowerCase())
  if (found) return found
  throw new PigmeuError('NOT_FOUND', `There is no user "${typed}"; "pigmeu users" shows who there is.`)
}

const stateOf = (user: UserView): string => {
  if (user.disabled_at !== null) return 'disabled'
  if (user.password_set || user.first_owner) return 'active'
  return user.invited_until === null ? 'the invitation ran out' : `invited until ${user.invited_until}`
}

const line = (user: UserView): string => {
  const { user_id: id, name, role, email, last_sign_in_at: lastSignIn } = user
  const facts = [id, name, role, stateOf(user), email ?? '', lastSignIn === null ? '' : `last signed in ${lastSignIn}`]
  return facts.filter((fact) => fact !== '').join('  ')
}

const tellInvitation = (output: Output, { link, expires_at: until }: InvitationView): void => {
  output.line(`link to set the password, shown only now: ${link}`)
  output.line(`It works once, until ${until}. Send it by a way that only this person reads.`)
}

const addNew = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('add <name>')
    .description('add a user; prints the link by which they set their password')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).makeOptionMandatory())
    .option('--email <address>', 'for notifications')
    .action((name: string, { role, email }: { role: Role; email?: string }) =>
      withServer(async ({ client }) => {
        const { user, invitation } = await client.call('addUser', { body: { name, role, email } })
        output.line(line(user))
        tellInvitation(output, invitation)
        return undefined
      }),
    )
  parent
    .command('invite <user>')
    .description('make a new link to set a password, as when it was lost; the former link ends')
    .action((typed: string) =>
      withServer(async ({ client }) => {
        const { user_id: id } = await userNamed(client, typed)
        const { invitation } = await client.call('inviteUser', { params: { id } })
        tellInvitation(output, invitation)
        return undefined
      }),
    )
}

const addChanges = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('role <user> <role>')
    .description(`give a user another role: ${roles.join(', ')}`)
    .action((typed: string, role: string) =>
      withServer(async ({ client }) => {
        const wanted = roles.find((one) => one === role)
        const reason = `is not one of ${roles.join(', ')}`
        if (!wanted) throw new PigmeuError('INVALID_INPUT', `role ${reason}`, { problems: [{ field: 'role', reason }] })
        const { user_id: id } = await userNamed(client, typed)
        output.line(line(await client.call('changeUser', { params: { id }, body: { role: wanted } })))
        return undefined
      }),
    )
  for (const [word, route, description] of [
    ['disable', 'disableUser', 'let a user in no more; their sessions and tokens end at once'],
    ['enable', 'enableUser', 'let a disabled user in again'],
  ] as const)
    parent
      .command(`${word} <user>`)
      .description(description)
      .action((typed: string) =>
        withServer(async ({ client }) => {
          const { user_id: id } = await userNamed(client, typed)
          output.line(line(await client.call(route, { params: { id } })))
          return undefined
        }),
      )
}

/** `pigmeu users`: who may sign in, and as what. */
export const addUsers = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  const parent = program.command('users').description('who may sign in: list, add, invite, role, disable, enable')
  parent
    .command('list', { isDefault: true })
    .description('list the users')
    .action(() =>
      withServer(async ({ client }) => {
        for (const user of (await client.call('listUsers', {})).items) output.line(line(user))
        return undefined
      }),
    )
  addNew(parent, bench)
  addChanges(parent, bench)
}

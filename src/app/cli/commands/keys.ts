import type { Command } from 'commander'
import type { KeyList } from '../../../http/contract/keys.ts'
import type { Client } from '../client.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

type Key = KeyList['items'][number]

const stateOf = ({ present, at_hand: atHand, abandoned }: Key): string => {
  if (present) return 'present'
  if (atHand) return 'former'
  return abandoned ? 'given up; what it sealed is to be entered again' : 'missing'
}

const line = (key: Key): string => `${key.key_id}  ${stateOf(key)}  ${key.secrets} stored secrets`

/** Milliseconds between two looks at how far a change of the key is. */
const lookEveryMs = 400

const restOf = ({ items }: KeyList): number =>
  items.filter(({ present, at_hand: atHand }) => atHand && !present).reduce((sum, { secrets }) => sum + secrets, 0)

/** Tells how much is left until it is told to stop; a look that fails is left out. */
const tellProgress = ({ output }: Workbench, client: Client): (() => void) => {
  const timer = setInterval(() => {
    client
      .call('listKeys', {})
      .then((keys) => output.live(`sealing anew, ${restOf(keys)} left ...`))
      .catch(() => undefined)
  }, lookEveryMs)
  return () => clearInterval(timer)
}

const rotate = async (bench: Workbench, client: Client): Promise<void> => {
  const { output } = bench
  const stop = tellProgress(bench, client)
  const end = await client.call('rotateKeys', {}).finally(stop)
  const { items, kept_by: keptBy } = await client.call('listKeys', {})
  output.line(`${end.made ? 'new key' : 'present key'} ${end.key_id}: ${end.resealed} stored secrets sealed anew`)
  if (end.locked > 0) output.line(`${end.locked} stay as they are: their key is not here (pigmeu keys)`)
  const former = items.filter((key) => key.at_hand && !key.present)
  if (keptBy === 'operator' && end.resealed === 0)
    output.line(
      'Nothing was left to do. To change the key: put a new one into PIGMEU_SECRET_KEY (or first into the key file), the present one into PIGMEU_SECRET_KEYS_FORMER, start every process anew, and run this again.',
    )
  else if (former.length > 0)
    output.line(
      keptBy === 'operator'
        ? 'Every process may be started without the former keys now; backups made before still need them.'
        : 'The former key still opens backups made before. Without a need for them: pigmeu keys prune.',
    )
}

const addPrune = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('prune')
    .description('forget former keys that nothing is sealed under any more; backups made before need them')
    .action(() =>
      withServer(async ({ client }) => {
        const { kept_by: keptBy, key_ids: ids } = await client.call('pruneKeys', {})
        const where = 'take it out of PIGMEU_SECRET_KEYS_FORMER or of the key file'
        for (const id of ids) output.line(keptBy === 'operator' ? `${id} is not needed: ${where}` : `forgot ${id}`)
        if (ids.length === 0) output.line('every key is needed')
        return undefined
      }),
    )
}

/** `pigmeu keys`: the master keys under which credentials are sealed. */
export const addKeys = (program: Command, bench: Workbench): void => {
  const { deps, output, withServer, exit } = bench
  const parent = program
    .command('keys')
    .description('keys that encrypt stored credentials: list, rotate, prune, abandon')
  parent
    .command('list', { isDefault: true })
    .description('list the keys by their ids, and how many secrets are stored under each')
    .action(() =>
      withServer(async ({ client }) => {
        const { items } = await client.call('listKeys', {})
        for (const key of items) output.line(line(key))
        if (items.length === 0) output.line('no key yet: it is made with the first credential')
        return undefined
      }),
    )
  parent
    .command('rotate')
    .description(
      'seal every stored secret under a new key, while the server runs; run again, it goes on where it was stopped',
    )
    .action(() =>
      withServer(async ({ client }) => {
        await rotate(bench, client)
        return undefined
      }),
    )
  addPrune(parent, bench)
  parent
    .command('abandon <key-id>')
    .description('give up a key that is gone for good, so that the server starts; run it while the server is stopped')
    .action(async (keyId: string) => {
      const locked = await deps.abandonKey(keyId)
      output.line(`${keyId} is given up. To be entered again:`)
      for (const name of locked) output.line(`  ${name}`)
      output.line('Nothing was destroyed: with the key back, everything opens as before.')
      exit(exitCodes.done)
    })
}

import { type Command, Option } from 'commander'
import { type AuditAction, type AuditEntry, auditEntrySchema } from '../../../domain/audit.ts'
import { auditActions } from '../../../domain/audit-actions.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { type AuditPosition, type AuditVerdict, verifyEntries } from '../../../reporting/audit/index.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { openInput, writeOutput } from '../files.ts'
import type { Output } from '../output.ts'

const noted = /^(\d{1,15}):([0-9a-f]{64})$/u

/** What is longer is read with `--json`. */
const shownCharacters = 120

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
}

const lineOf = ({ sequence, at, actor, action, subject, details }: AuditEntry): string => {
  const known = Object.entries(details).filter(([, value]) => value !== null)
  const facts = known.map(([name, value]) => `${name}=${shown(value)}`)
  const who = actor.kind === 'user' ? actor.name : `${actor.name} (${actor.kind})`
  return `${String(sequence).padStart(6)}  ${at}  ${action}  ${who}  ${[subject ?? '', ...facts].join('  ').trim()}`.trimEnd()
}

interface ListFlags {
  readonly action?: AuditAction
  readonly actor?: string
  readonly subject?: string
  readonly since?: string
  readonly before?: string
  readonly limit: string
  readonly json?: boolean
}

const addList = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('list', { isDefault: true })
    .description('who did what, newest first')
    .addOption(new Option('--action <action>', 'only this action').choices(auditActions))
    .option('--actor <who>', 'only by this user: a name, an id, or the id of a token')
    .option('--subject <id>', 'only what was done to this: the id of a book, a user, a site ...')
    .option('--since <instant>', 'only from this instant on, such as 2026-11-30T09:00:00-03:00')
    .option('--before <instant>', 'only before this instant')
    .option('--limit <number>', 'how many', '50')
    .option('--json', 'one JSON object a line')
    .action(({ limit, json, ...flags }: ListFlags) =>
      withServer(async ({ client }) => {
        let cursor: number | undefined
        let left = Number(limit)
        do {
          const page = await client.call('listAudit', { query: { ...flags, cursor, limit: Math.min(200, left) } })
          for (const entry of page.items) output.line(json ? JSON.stringify(entry) : lineOf(entry))
          left -= page.items.length
          cursor = page.next ?? undefined
        } while (cursor !== undefined && left > 0)
        return undefined
      }),
    )
}

/** @throws INVALID_INPUT */
const positionOf = (text: string): AuditPosition => {
  const [, sequence, hash] = noted.exec(text) ?? []
  if (sequence !== undefined && hash !== undefined) return { sequence: Number(sequence), hash }
  const reason = 'must be <sequence>:<hash>, as an earlier "pigmeu audit verify" printed it'
  throw new PigmeuError('INVALID_INPUT', `--expect ${reason}`, { problems: [{ field: '--expect', reason }] })
}

async function* entriesIn(path: string): AsyncGenerator<AuditEntry> {
  const file = await openInput(path)
  try {
    let line = 0
    for await (const text of file.readLines()) {
      line += 1
      if (text.trim() === '') continue
      const read = auditEntrySchema.loose().safeParse(jsonOf(text))
      const reason = `line ${line} is no entry of an audit log`
      if (!read.success)
        throw new PigmeuError('INVALID_INPUT', `${path}: ${reason}`, { problems: [{ field: path, reason }] })
      yield read.data
    }
  } finally {
    await file.close()
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Verifies an exported log by itself. Where it begins, its first entry must be believed. */
const verifyFile = async (file: string, expect: AuditPosition | null): Promise<AuditVerdict> => {
  let begins: AuditPosition = { sequence: 0, hash: '0'.repeat(64) }
  for await (const { sequence, previous_hash: hash } of entriesIn(file)) {
    begins = { sequence: sequence - 1, hash }
    break
  }
  return verifyEntries(entriesIn(file), { begins, expected: expect === null ? [] : [expect] })
}

const tellVerdict = (output: Output, { ok, entries, begins, ends, fault }: AuditVerdict): void => {
  const from = begins.sequence === 0 ? '' : `, after entry ${begins.sequence}, up to which it was removed by retention`
  if (ok) output.line(`the audit log is whole: ${entries} entries${from}`)
  else output.line(`the audit log is not whole: ${fault?.reason} (${fault?.kind})`)
  output.line(`last good entry: ${ends.sequence}:${ends.hash}`)
  if (ok) output.line('Note it outside of this server; later: pigmeu audit verify --expect <sequence>:<hash>')
}

const addVerify = (parent: Command, { output, withServer, exit }: Workbench): void => {
  parent
    .command('verify')
    .description('go through the whole log and tell the first entry that was changed, taken out or cut off')
    .option('--expect <sequence:hash>', 'an entry that was noted elsewhere and must still be there')
    .option('--file <file>', 'verify an exported log in place of the server’s')
    .action(async ({ expect, file }: { expect?: string; file?: string }) => {
      const position = expect === undefined ? null : positionOf(expect)
      const tell = (verdict: AuditVerdict) => {
        tellVerdict(output, verdict)
        return verdict.ok ? exitCodes.done : exitCodes.failed
      }
      if (file !== undefined) return exit(tell(await verifyFile(file, position)))
      return withServer(async ({ client }) =>
        tell(await client.call('verifyAudit', { query: expect === undefined ? {} : { expect } })),
      )
    })
}

/** `pigmeu audit`: who did what, and whether that was tampered with. */
export const addAudit = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  const parent = program
    .command('audit')
    .description('the log of who did what: list, verify, export; evidence of who approved an article')
  addList(parent, bench)
  addVerify(parent, bench)
  const print = async (text: string, out: string | undefined) => {
    if (out === undefined) return output.line(text.trimEnd())
    await writeOutput(out, text)
    output.line(`wrote ${out}`)
  }
  parent
    .command('export')
    .description('the whole log, oldest first, one JSON object a line')
    .option('--out <file>', 'where to; standard output unless told')
    .action(({ out }: { out?: string }) =>
      withServer(async ({ client }) => {
        await print(await client.text('exportAudit', {}), out)
        return undefined
      }),
    )
  parent
    .command('attestation <id>')
    .description('the approvals of an article with all that proves them, as one JSON file')
    .option('--out <file>', 'where to; standard output unless told')
    .action((id: string, { out }: { out?: string }) =>
      withServer(async ({ client }) => {
        const evidence = await client.call('exportAttestations', { params: { id } })
        await print(`${JSON.stringify(evidence, null, 2)}\n`, out)
        return undefined
      }),
    )
}

import { Command, CommanderError } from 'commander'
import { createWorkbench } from './command.ts'
import { addAudit } from './commands/audit.ts'
import { addBacklist } from './commands/backlist.ts'
import { addBackup } from './commands/backup.ts'
import { addData } from './commands/data.ts'
import { addDeadLetters } from './commands/dead-letters.ts'
import { addDoctor } from './commands/doctor.ts'
import { addDrift } from './commands/drift.ts'
import { addEvidence } from './commands/evidence.ts'
import { addFiles } from './commands/files.ts'
import { addImport } from './commands/import.ts'
import { addKeys } from './commands/keys.ts'
import { addLinksBack } from './commands/links-back.ts'
import { addLook } from './commands/look.ts'
import { addMigrate } from './commands/migrate.ts'
import { addNotifications } from './commands/notifications.ts'
import { addRefresh } from './commands/refresh.ts'
import { addReview } from './commands/review.ts'
import { addRun } from './commands/run.ts'
import { addSetup } from './commands/setup.ts'
import { addSite } from './commands/site.ts'
import { addSteer } from './commands/steer.ts'
import { addSupportBundle } from './commands/support-bundle.ts'
import { addTokens } from './commands/tokens.ts'
import { addUsers } from './commands/users.ts'
import { addWebhook } from './commands/webhook.ts'
import type { CliDeps } from './deps.ts'
import { type ExitCode, exitCodeOfError, exitCodes } from './exit-codes.ts'
import { createOutput } from './output.ts'

/** The command line. */
export interface Cli {
  /** Runs one command; arguments without program names. Never throws: errors are printed. */
  run(programArguments: readonly string[]): Promise<ExitCode>
}

/** Builds the command line. All commands but `serve`, `worker` and `migrate` speak HTTP to the running server, or to one of their own. */
export const createCli = (deps: CliDeps): Cli => ({
  async run(programArguments) {
    const output = createOutput(deps.terminal)
    let code: ExitCode = exitCodes.done
    const bench = createWorkbench(deps, output, (ended) => {
      code = ended
    })
    const program = new Command('pigmeu')
      .description('Turns a book submission into a published, source-grounded technical book review.')
      .version(deps.version)
      .exitOverride()
      .configureOutput({ writeOut: (text) => deps.terminal.out(text), writeErr: (text) => deps.terminal.error(text) })
      .showHelpAfterError('(add --help for all options)')
    for (const add of [
      addRun,
      addReview,
      addImport,
      addLook,
      addEvidence,
      addSteer,
      addSupportBundle,
      addDeadLetters,
      addBacklist,
      addDrift,
      addRefresh,
      addLinksBack,
      addSite,
      addWebhook,
      addNotifications,
      addFiles,
      addUsers,
      addTokens,
      addAudit,
      addSetup,
      addDoctor,
      addKeys,
      addMigrate,
      addBackup,
      addData,
    ])
      add(program, bench)
    try {
      await program.parseAsync([...programArguments], { from: 'user' })
      return code
    } catch (thrown) {
      // Commander has printed what was wrong with the arguments; help and version end with 0.
      if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage
      output.error(thrown)
      return exitCodeOfError(thrown)
    }
  },
})

export type { CliDeps, ServerAddress, Terminal } from './deps.ts'

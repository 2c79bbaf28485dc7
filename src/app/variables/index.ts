import { z } from 'zod'
import { sources } from '../sources.gen.ts'
import { accessVariables } from './access.ts'
import { backupVariables } from './backup.ts'
import { installationVariables } from './installation.ts'
import { modelsVariables } from './models.ts'
import { notificationVariables } from './notifications.ts'
import { pagesVariables } from './pages.ts'
import { secretsVariables } from './secrets.ts'
import { serverVariables } from './server.ts'
import { type Variable, variable } from './variable.ts'
import { watchingVariables } from './watching.ts'

/** Every environment variable that the product reads. `.env.example` and `docs/config.md` are generated from this table. */
export const variables = {
  ...installationVariables,
  ...serverVariables,
  ...accessVariables,
  ...secretsVariables,
  ...backupVariables,
  ...watchingVariables,
  ...pagesVariables,
  ...modelsVariables,
  ...notificationVariables,
} as const satisfies Record<string, Variable>

/** The settings of the sources, each declared by its source. */
export const sourceVariables: Readonly<Record<string, Variable>> = Object.fromEntries(
  sources.flatMap(({ settings = [] }) =>
    settings.map(({ name, help, secret = false, otherwise }) => [
      name,
      variable(otherwise ? z.string().default(otherwise) : z.string().optional(), help, secret),
    ]),
  ),
)
/** Every environment variable by its name, those of the sources too. */
export const allVariables: Readonly<Record<string, Variable>> = { ...variables, ...sourceVariables }

export type { Variable } from './variable.ts'

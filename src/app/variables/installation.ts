import { z } from 'zod'
import { stageNames } from '../../domain/status.ts'
import { oneOf, redisAddress, stageList, storeAddress, wholeNumber } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Variables: what an installation consists of. */
export const installationVariables = {
  PIGMEU_DATA: variable(z.string().default('data'), 'Folder of the database, the key file and published files.'),
  PIGMEU_STORE: variable(
    storeAddress,
    'Where the data is kept: sqlite:<path>, mongodb://..., mongodb+srv://..., postgres://...; SQLite in the data folder unless told.',
    true,
  ),
  PIGMEU_REDIS: variable(
    redisAddress,
    'Redis that joins several processes: redis://user:password@host:6379, rediss://... Needs a store on a server.',
    true,
  ),
  PIGMEU_PREFIX: variable(
    z
      .string()
      .regex(/^[\w.-]+$/, 'must be letters, digits, dots, dashes and underscores')
      .default('pigmeu'),
    'What every key in Redis begins with, so that several installations can share one.',
  ),
  PIGMEU_WORK: variable(
    oneOf(['auto', 'always', 'never']).default('auto'),
    'Whether the server works on books itself; auto: only without Redis, for with it workers do.',
  ),
  PIGMEU_STAGES: variable(
    stageList.default([...stageNames]),
    `Stages that this process works on, separated by commas: ${stageNames.join(',')}.`,
  ),
  PIGMEU_CONCURRENCY: variable(wholeNumber(1).default(4), 'Books worked on at the same time.'),
  PIGMEU_LEASE_SECONDS: variable(
    wholeNumber(3, 3600).default(60),
    'How long a book stays with a worker that fell silent before another takes it.',
  ),
  PIGMEU_SWEEP_SECONDS: variable(
    wholeNumber(1, 3600).default(60),
    'How often the store is searched for books that nobody was told of.',
  ),
} as const satisfies Record<string, Variable>

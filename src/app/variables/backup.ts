import { z } from 'zod'
import { wholeNumber } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Variables: backups that are made without anybody's hand. */
export const backupVariables = {
  PIGMEU_BACKUP_FOLDER: variable(
    z.string().min(1).optional(),
    'Folder that receives a backup every day, one folder for each installation. None is made by itself unless told.',
  ),
  PIGMEU_BACKUP_AT: variable(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day such as 03:00')
      .default('03:00'),
    'Time of the day, UTC, at which the daily backup is due; one that was missed is made up for.',
  ),
  PIGMEU_BACKUP_KEEP: variable(
    wholeNumber(1, 10_000).default(7),
    'How many daily backups are kept in that folder; the oldest goes only when a new one is whole.',
  ),
} as const satisfies Record<string, Variable>

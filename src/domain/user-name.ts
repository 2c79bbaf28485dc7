import type { PigmeuError } from './errors.ts'
import { tellField } from './refusals/fields.ts'
import { tellPerson } from './refusals/people.ts'
import { refusedField } from './refusals/refused-fields.ts'
import type { Message } from './told.ts'

/** Characters of a user's name at most. */
export const mostUserNameCharacters = 60

/** Names under which history records others than users. */
const takenNames: ReadonlySet<string> = new Set(['owner', 'editor', 'system', 'server', 'command line'])

/** A name as it is shown: one form of each character, nothing invisible, single spaces. */
export const cleanUserName = (given: string): string =>
  given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim()

/**
 * What two names have in common when they are the same to a reader: case, width and the way a character is put together do not count.
 * @source Unicode Standard, section 3.13: caseless matching of compatibility forms
 */
export const userNameKey = (name: string): string =>
  cleanUserName(name)
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{White_Space}+/gu, ' ')

const refused = (reason: Message): PigmeuError => refusedField('name', reason)

/** A name that a new user may have. @throws INVALID_INPUT */
export const checkedUserName = (given: string): string => {
  const name = cleanUserName(given)
  if (name === '') throw refused(tellField('field_missing', {}))
  if ([...name].length > mostUserNameCharacters)
    throw refused(tellPerson('name_too_long', { most: mostUserNameCharacters }))
  if (takenNames.has(userNameKey(name))) throw refused(tellPerson('name_kept', {}))
  return name
}

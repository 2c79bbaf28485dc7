/** Names that the product gives to those who gave none, and to itself: they name nobody. */
const nobody = new Set(['', 'system', 'editor', 'command line', 'offline'])

/**
 * The person behind an actor's name as the ledger keeps it (`Ana`, `editor:Ana`), or null where it names nobody: the system, or an
 * editor who signed in without a name.
 */
export const namedPerson = (actor: string | null | undefined): string | null => {
  const name = (actor ?? '')
    .replace(/^editor:/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return nobody.has(name.toLowerCase()) || /^(?:stage|model):/u.test(name) ? null : name
}

/** Orders by UTF-16 units, as the canonical form asks for. */
const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : left > right ? 1 : 0

/**
 * A value as JSON that is the same however its fields were ordered: databases keep values, not the order of their fields.
 * @source https://www.rfc-editor.org/rfc/rfc8785 (sorting of object properties)
 */
export const canonicalJson = (value: object): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(byName))
      : part,
  )

const spoken = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null))
    return value.map(String).join(', ')
  return JSON.stringify(value)
}

/** What there is to know of an entry, name by name; what says nothing is left out. */
export const spokenDetails = (details: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
  Object.entries(details)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [name.replaceAll('_', ' '), spoken(value)])

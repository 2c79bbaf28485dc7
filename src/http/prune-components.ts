interface ApiDocument {
  readonly paths?: unknown
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> | undefined } | undefined
}

const prefix = '#/components/schemas/'

const refsIn = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(refsIn)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(prefix)
      ? [value.slice(prefix.length)]
      : refsIn(value),
  )
}

/** Leaves out the schemas that no route refers to, not even through others, but for those that are named. */
export const pruneComponents = <D extends ApiDocument>(document: D, alsoKept: readonly string[]): D => {
  const schemas = document.components?.schemas ?? {}
  const used = new Set<string>()
  const waiting = [...alsoKept, ...refsIn(document.paths)]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue
    used.add(name)
    waiting.push(...refsIn(schemas[name]))
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
  return { ...document, components: { ...document.components, schemas: kept } }
}

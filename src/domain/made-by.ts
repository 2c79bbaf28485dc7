import type { ModelCall } from './submission.ts'

type Written = Pick<ModelCall, 'step' | 'provider' | 'model' | 'outcome' | 'at'>

/** The section that a step writes or repairs: `section:impact`, `repair:impact:2`; null for other steps. */
const roleOf = (step: string): string | null => /^(?:section|repair):([^:]+)/.exec(step)?.[1] ?? null

/**
 * The models whose words an article's sections are, those with most sections first: of each section the last call that went well. A
 * writer may have been followed by another one, so the calls know it and the settings do not.
 * @param otherwise when no call is known: the model that was to write
 */
export const writtenBy = (calls: readonly Written[], otherwise: string): readonly string[] => {
  const lastOf = new Map<string, string>()
  for (const { step, provider, model, outcome } of calls.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const role = roleOf(step)
    if (role !== null && outcome === 'ok') lastOf.set(role, `${provider}/${model}`)
  }
  const sections = new Map<string, number>()
  for (const name of lastOf.values()) sections.set(name, (sections.get(name) ?? 0) + 1)
  const names = [...sections].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
  return names.length > 0 ? names : [otherwise]
}

import { linkedAddresses } from '../../../domain/article/retagged-content.ts'

/** One link that becomes another, and how often it stands in the post. */
export interface LinkChange {
  readonly from: string
  readonly to: string
  readonly times: number
}

/** Which links differ between two forms of a post that differ in nothing but their links. */
export const linkChanges = (before: string, after: string): readonly LinkChange[] => {
  const later = linkedAddresses(after)
  const counted = new Map<string, LinkChange>()
  for (const [index, from] of linkedAddresses(before).entries()) {
    const to = later[index]
    if (to === undefined || to === from) continue
    const key = `${from}\n${to}`
    counted.set(key, { from, to, times: (counted.get(key)?.times ?? 0) + 1 })
  }
  return [...counted.values()]
}

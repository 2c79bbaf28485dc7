import type { Publishers } from '../../ports/publisher.ts'
import type { PublishersOptions } from './publishers.ts'

/** The ways out, loaded when the first of them is asked for: a process that only answers requests stays small. */
export const lazyPublishers = (options: PublishersOptions): Publishers => {
  let loaded: Promise<Publishers> | null = null
  const load = (): Promise<Publishers> => {
    loaded ??= import('./publishers.ts').then(({ createPublishers }) => createPublishers(options))
    return loaded
  }
  return {
    find: async (target) => (await load()).find(target),
    targets: async () => (await load()).targets(),
  }
}

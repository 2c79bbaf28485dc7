import type { StageName } from '../../../domain/status.ts'
import { type Door, type Doorway, openDoor } from './door.ts'

/** The doors of a process, each opened when it is first needed. */
export interface Doors {
  /** @throws Error at once when Redis is away */
  of(stage: StageName): Door
  close(): Promise<void>
}

/** Makes the doors of a process; they share one connection, which stays the caller's. */
export const createDoors = (doorway: Doorway): Doors => {
  const open = new Map<StageName, Door>()
  return {
    of: (stage) => {
      if (doorway.redis.status !== 'ready') throw new Error('Redis cannot be reached')
      const door = open.get(stage) ?? openDoor(doorway, stage)
      open.set(stage, door)
      return door
    },
    close: async () => {
      await Promise.allSettled([...open.values()].map((door) => door.close()))
    },
  }
}

import { api, successOf } from './client.ts'
import { isServerReached } from './reach.ts'

/** Asks the server whether it is there; says so. */
export const checkReach = async (): Promise<boolean> => {
  await successOf(api.GET('/health/live')).catch(() => undefined)
  return isServerReached()
}

import { setImmediate } from 'node:timers/promises'

/**
 * Lets in what waits outside, a signal to stop above all: a store within this process answers without ever waiting.
 * @throws the signal's reason when stopped
 */
export const breathe = async (signal: AbortSignal): Promise<void> => {
  await setImmediate()
  signal.throwIfAborted()
}

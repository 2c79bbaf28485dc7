import { readFile } from 'node:fs/promises'

/** @source proc_pid_status(5): VmRSS, in kB */
const residentPattern = /^VmRSS:\s+(\d+) kB$/m

const residentBytes = async (pid: number): Promise<number> =>
  Number(residentPattern.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024

/**
 * Ends the processes that hold more memory than allowed. What a page keeps outside of its scripts' own heap is bounded by
 * nothing else. Linux only; elsewhere it finds no process and does nothing.
 */
export const endTheGreedy = async (pids: readonly number[], maxBytes: number): Promise<readonly number[]> => {
  const held = await Promise.allSettled(pids.map(residentBytes))
  const greedy = pids.filter((_pid, index) => {
    const bytes = held[index]
    return bytes?.status === 'fulfilled' && bytes.value > maxBytes
  })
  for (const pid of greedy) process.kill(pid, 'SIGKILL')
  return greedy
}

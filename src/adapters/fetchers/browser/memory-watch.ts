import { readFile } from 'node:fs/promises'

/** @source proc(5): /proc/pid/statm counts pages of 4 KiB on every platform that Chromium is built for, bar a few of 16 KiB */
const pageBytes = 4096

const residentBytes = async (pid: number): Promise<number> => {
  const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
  return Number(resident) * pageBytes
}

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

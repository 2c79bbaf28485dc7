import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** Processor time in milliseconds, by program. */
export type CpuByProgram = Readonly<Record<string, number>>

/** The kernel counts in hundredths of a second. @source proc(5), fields 14 to 17 of /proc/[pid]/stat; sysconf(_SC_CLK_TCK) */
const tickMs = 10

interface Process {
  readonly pid: number
  readonly parent: number
  readonly program: string
  /** Its own time and that of its children that have ended. */
  readonly cpuMs: number
}

const readProcess = (pid: number): Process | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    const fields = text
      .slice(end + 2)
      .split(' ')
      .map(Number)
    const cpuMs = fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * tickMs
    return { pid, parent: fields[1] ?? 0, program: text.slice(text.indexOf('(') + 1, end), cpuMs }
  } catch {
    // It ended meanwhile.
    return null
  }
}

/** The processor time so far of everything that this process started, by program; nothing where there is no /proc. */
export const cpuOfChildren = (): CpuByProgram => {
  let pids: readonly number[]
  try {
    pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return {}
  }
  const processes = pids.map(readProcess).filter((one) => one !== null)
  const ours = new Set([process.pid])
  for (let before = 0; before !== ours.size; ) {
    before = ours.size
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid)
  }
  const byProgram: Record<string, number> = {}
  for (const { pid, program, cpuMs } of processes) {
    if (!ours.has(pid) || pid === process.pid) continue
    const name = /^(node|MainThread)/.test(program) ? 'workers' : program
    byProgram[name] = (byProgram[name] ?? 0) + cpuMs
  }
  return byProgram
}

/** What was used between two moments, in milliseconds a book. */
export const cpuPerBook = (before: CpuByProgram, after: CpuByProgram, books: number): CpuByProgram =>
  Object.fromEntries(
    Object.entries(after).map(([program, ms]) => [program, Number(((ms - (before[program] ?? 0)) / books).toFixed(2))]),
  )

/** The processor time so far of one process, in milliseconds; 0 where there is no /proc. */
export const cpuOfProcess = (pid: number): number => readProcess(pid)?.cpuMs ?? 0

/** The time so far in which the machine's processors worked, for whomever, in milliseconds; time taken by its host included. */
const machineCpuMs = (): number => {
  try {
    const [, line = ''] = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8')) ?? []
    const [user = 0, nice = 0, system = 0, , , interrupts = 0, softly = 0, stolen = 0] = line.split(' ').map(Number)
    return (user + nice + system + interrupts + softly + stolen) * tickMs
  } catch {
    return 0
  }
}

/** Watches how many processors other programs use; what it gives back tells it, from then to now. */
export const watchOthers = (): (() => number) => {
  const ours = (): number => cpuOfProcess(process.pid) + Object.values(cpuOfChildren()).reduce((sum, ms) => sum + ms, 0)
  const [startedMs, machineMs, oursMs] = [performance.now(), machineCpuMs(), ours()]
  return () => {
    const others = machineCpuMs() - machineMs - (ours() - oursMs)
    return Number(Math.max(0, others / (performance.now() - startedMs)).toFixed(2))
  }
}

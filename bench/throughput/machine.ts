import { cpus, loadavg, totalmem } from 'node:os'

/** What was measured on, and how busy it was before. */
export const machine = () => ({
  processors: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memory_gb: Number((totalmem() / 2 ** 30).toFixed(1)),
  node: process.version,
  load: loadavg().map((load) => Number(load.toFixed(2))),
})

/** The same for people. */
export const machineLine = (): string => {
  const { processors, processor, memory_gb, node, load } = machine()
  return `${processors} x ${processor}, ${memory_gb} GB, Node ${node}, load before ${load.join(' ')}`
}

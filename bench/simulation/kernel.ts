/** Something of which only so much can be used at once; who comes first is served first. */
export interface Resource {
  readonly name: string
  readonly capacity: number
  /** Milliseconds for which units of it were held, all in all. */
  busyMs: number
  held: number
  readonly waiting: (() => void)[]
}

/** What a process waits for: time, a unit of a resource, other processes, or that somebody wakes it. */
export type Wait =
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'take'; readonly resource: Resource }
  | { readonly kind: 'give'; readonly resource: Resource; readonly heldMs: number }
  | { readonly kind: 'all'; readonly processes: readonly Process[] }
  | { readonly kind: 'woken'; readonly by: (wake: () => void) => void }

/** Something that goes on in simulated time. */
export type Process = Generator<Wait, void, void>

/** Simulated time. */
export interface Simulation {
  /** Milliseconds since the beginning. */
  now(): number
  /** Starts a process now. */
  start(process: Process): void
  /** Goes on until nothing is left to happen, or until this instant. */
  run(untilMs?: number): void
}

/** Declares a resource. */
export const resource = (name: string, capacity: number): Resource => ({
  name,
  capacity,
  busyMs: 0,
  held: 0,
  waiting: [],
})

interface Due {
  readonly atMs: number
  readonly order: number
  readonly wake: () => void
}

const isBefore = (left: Due, right: Due): boolean =>
  left.atMs < right.atMs || (left.atMs === right.atMs && left.order < right.order)

/** A heap of what is due, the earliest first; of one instant in the order of coming. */
const createAgenda = () => {
  const heap: Due[] = []
  const swap = (left: number, right: number): void => {
    const [one, other] = [heap[left], heap[right]]
    if (one === undefined || other === undefined) return
    heap[left] = other
    heap[right] = one
  }
  const precedes = (left: number, right: number): boolean => {
    const [one, other] = [heap[left], heap[right]]
    return one !== undefined && other !== undefined && isBefore(one, other)
  }
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const first = precedes(right, left) ? right : left
      if (!precedes(first, at)) return
      swap(at, first)
      at = first
    }
  }
  return {
    add: (due: Due): void => {
      heap.push(due)
      for (let at = heap.length - 1; at > 0 && precedes(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    },
    first: (): Due | undefined => heap[0],
    take: (): void => {
      swap(0, heap.length - 1)
      heap.pop()
      sink(0)
    },
  }
}

/** Makes a simulation that has not begun. */
export const createSimulation = (): Simulation => {
  const agenda = createAgenda()
  let nowMs = 0
  let order = 0
  const later = (ms: number, wake: () => void): void => {
    order += 1
    agenda.add({ atMs: nowMs + ms, order, wake })
  }
  /** Hands a unit to who waits longest, or keeps it. */
  const give = (given: Resource, heldMs: number): void => {
    given.busyMs += heldMs
    const next = given.waiting.shift()
    if (next === undefined) given.held -= 1
    else later(0, next)
  }
  const join = (processes: readonly Process[], resume: () => void): void => {
    let left = processes.length
    const oneEnded = (): void => {
      left -= 1
      if (left === 0) later(0, resume)
    }
    for (const each of processes) step(each, oneEnded)
  }
  /** Begins a wait; true when there is nothing to wait for. */
  const begin = (wait: Wait, resume: () => void): boolean => {
    if (wait.kind === 'give') {
      give(wait.resource, wait.heldMs)
      return true
    }
    if (wait.kind === 'take' && wait.resource.held < wait.resource.capacity) {
      wait.resource.held += 1
      return true
    }
    if (wait.kind === 'take') wait.resource.waiting.push(resume)
    else if (wait.kind === 'pass') later(wait.ms, resume)
    else if (wait.kind === 'woken') wait.by(() => later(0, resume))
    else join(wait.processes, resume)
    return wait.kind === 'all' && wait.processes.length === 0
  }
  const step = (process: Process, ended: () => void): void => {
    const resume = (): void => step(process, ended)
    for (let next = process.next(); ; next = process.next()) {
      if (next.done === true) {
        ended()
        return
      }
      if (!begin(next.value, resume)) return
    }
  }
  return {
    now: () => nowMs,
    start: (process) => later(0, () => step(process, () => undefined)),
    run: (untilMs = Number.POSITIVE_INFINITY) => {
      for (let due = agenda.first(); due !== undefined && due.atMs <= untilMs; due = agenda.first()) {
        nowMs = due.atMs
        agenda.take()
        due.wake()
      }
    },
  }
}

/** What a process that ends early must not leave behind. */
const ends = new Set<() => void>()
process.once('exit', () => {
  for (const end of ends) end()
})

/** Has something ended with this process at the latest. @returns takes it back, for what has ended before */
export const endAtExit = (end: () => void): (() => void) => {
  ends.add(end)
  return () => void ends.delete(end)
}

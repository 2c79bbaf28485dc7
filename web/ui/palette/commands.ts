import { type KeyBinding, keysOf } from '../keys/key-registry.ts'

/** Something that the palette offers. */
export interface Command {
  readonly id: string
  readonly group: string
  readonly label: string
  /** What is said below the label: an author, a status. */
  readonly remark?: string
  /** What is opened, where one name stands for several things. */
  readonly kind?: string
  /** The first of its keys. */
  readonly keys?: string
  readonly run: () => void
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What the bindings offer by name; the same label under the same heading once. */
export const commandsOf = (bindings: readonly KeyBinding[], unnamed: string): readonly Command[] => {
  const commands = new Map<string, Command>()
  for (const binding of bindings) {
    if (binding.inPalette === false) continue
    const group = binding.group ?? unnamed
    const id = `${group}/${binding.label}`
    const [keys] = keysOf(binding)
    if (commands.has(id)) continue
    commands.set(id, { id, group, label: binding.label, run: binding.run, ...(keys === undefined ? {} : { keys }) })
  }
  return [...commands.values()]
}

/** What holds every word that was typed, in any order and without accents; what begins with them comes first. */
export const matching = (commands: readonly Command[], typed: string): readonly Command[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return commands
  const found = commands.filter(({ group, label, remark = '', kind = '' }) => {
    const text = plain(`${label} ${remark} ${kind} ${group}`)
    return words.every((word) => text.includes(word))
  })
  const begins = ({ label }: Command) => plain(label).startsWith(first)
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}

/** Commands under one heading. */
export interface CommandGroup {
  readonly group: string
  readonly commands: readonly Command[]
}

/** The commands by heading, in the order in which headings first appear. */
export const groupedCommands = (commands: readonly Command[]): readonly CommandGroup[] =>
  [...new Set(commands.map(({ group }) => group))].map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group),
  }))

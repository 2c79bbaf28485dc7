import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

/** One line of the Dockerfile. */
export interface Instruction {
  readonly keyword: string
  readonly text: string
}
/** What stands between one FROM and the next. */
export interface Stage {
  readonly name: string
  readonly from: string
  readonly instructions: readonly Instruction[]
}

const instructionsIn = (text: string): readonly Instruction[] =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ keyword: line.split(' ', 1)[0] ?? '', text: line.slice(line.indexOf(' ') + 1) }))

const stagesIn = (instructions: readonly Instruction[]): readonly Stage[] => {
  const found: { name: string; from: string; instructions: Instruction[] }[] = []
  for (const instruction of instructions) {
    const [, from, name] = /^(\S+) AS (\S+)$/.exec(instruction.text) ?? []
    if (instruction.keyword !== 'FROM') found.at(-1)?.instructions.push(instruction)
    else found.push({ name: name ?? '', from: from ?? '', instructions: [] })
  }
  return found
}

/** The stages of the Dockerfile, in their order. */
export const stages = stagesIn(instructionsIn(readFileSync(resolve(project, 'Dockerfile'), 'utf8')))

/** The instructions that made the image of a stage, those of the stages that it rests on first. */
export const historyOf = (name: string): readonly Instruction[] => {
  const stage = stages.find((each) => each.name === name)
  return stage === undefined ? [] : [...historyOf(stage.from), ...stage.instructions]
}

/** The last instruction of a kind counts. */
export const lastOf = (name: string, keyword: string): string | undefined =>
  historyOf(name).findLast((instruction) => instruction.keyword === keyword)?.text

/** The variables that an image sets. */
export const environmentOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    historyOf(name)
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ text }) => text.split(' ').map((pair) => pair.split('=', 2)))
      .map(([variable = '', value = '']) => [variable, value]),
  )

/** A COPY: from another stage, or from the project when `stage` is null. */
export interface Copy {
  readonly stage: string | null
  readonly sources: readonly string[]
  readonly target: string
}

/** The COPY instructions of an image, those of the stages that it rests on first. */
export const copiesOf = (name: string): readonly Copy[] =>
  historyOf(name)
    .filter(({ keyword }) => keyword === 'COPY')
    .map(({ text }) => {
      const words = text.split(' ')
      const stage = words[0]?.startsWith('--from=') ? words[0].slice('--from='.length) : null
      const paths = stage === null ? words : words.slice(1)
      return { stage, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' }
    })

/** One line of .dockerignore; `*` takes in names that begin with a dot, as in Go. */
const ruleOf = (line: string) => {
  const pattern = line
    .replace(/^!/, '')
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'))
  return { fits: new RegExp(`^${pattern}$`), sends: line.startsWith('!') }
}

const rules = readFileSync(resolve(project, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(ruleOf)

/**
 * Whether a file of the project is sent to the builder: the last line of .dockerignore that fits it or a folder above it decides.
 * @source https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export const isSent = (path: string): boolean => {
  const parts = path.split('/')
  const itselfAndAbove = parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
  return rules.findLast(({ fits }) => itselfAndAbove.some((each) => fits.test(each)))?.sends ?? true
}

/** The files that a source of a COPY stands for, as paths of the project. */
export const filesOf = (source: string): readonly string[] => {
  const path = resolve(project, source)
  if (!statSync(path).isDirectory()) return [source].filter(isSent)
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(project.length + 1))
    .filter(isSent)
}

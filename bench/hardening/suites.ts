import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Figures } from '../../test/support/figures.ts'
import { runTests } from './test-run.ts'

const projectFolder = join(import.meta.dirname, '../..')
/** For all suites together. */
const patienceMs = 900_000

const names = [
  'inputs_tried',
  'faults_survived',
  'canaries_planted',
  'outputs_searched',
  'canaries_leaked',
  'routes_by_role_checked',
  'bad_states',
] as const satisfies readonly (keyof Figures)[]

/** Tests of one kind. */
interface Suite {
  readonly name: string
  /** Files and folders, from the root of the project. */
  readonly paths: readonly string[]
  /** What one green test counts for that tells nothing itself; nothing unless told. */
  readonly each?: keyof Figures
  /** What it must have counted to be worth its name. */
  readonly least: Partial<Figures>
}

/** The tests that make up the table, beside the fuzz run and the guards. */
export const suites: readonly Suite[] = [
  { name: 'access', paths: ['test/access'], least: { routes_by_role_checked: 1_000 } },
  { name: 'canaries', paths: ['test/canaries'], least: { canaries_planted: 10, outputs_searched: 20 } },
  { name: 'properties', paths: ['test/properties'], least: { inputs_tried: 1_000 } },
  { name: 'full and read-only disks', paths: ['test/disk'], each: 'faults_survived', least: { faults_survived: 4 } },
  { name: 'jumps of the clock', paths: ['test/clock'], each: 'faults_survived', least: { faults_survived: 4 } },
  {
    name: 'kills of workers',
    paths: ['test/engine/kill.test.ts'],
    each: 'faults_survived',
    least: { faults_survived: 18 },
  },
  {
    name: 'mail servers and receivers that are away, kills while they are told',
    paths: ['test/notifications/exactly-once.test.ts', 'test/notifications/sending.test.ts'],
    each: 'faults_survived',
    least: { faults_survived: 10 },
  },
  {
    name: 'logs without a disk',
    paths: ['src/adapters/logs/pino/full-disk.test.ts'],
    each: 'faults_survived',
    least: {},
  },
  { name: 'backups under load', paths: ['test/backup'], each: 'faults_survived', least: { faults_survived: 2 } },
]

const toldSchema = z.partialRecord(z.enum(names), z.number().nonnegative())

/** Figures side by side, name by name; nothing is all zero. */
export const sumOf = (...all: readonly Partial<Figures>[]): Figures => {
  const total = (name: keyof Figures) => all.reduce((sum, one) => sum + (one[name] ?? 0), 0)
  return {
    inputs_tried: total('inputs_tried'),
    faults_survived: total('faults_survived'),
    canaries_planted: total('canaries_planted'),
    outputs_searched: total('outputs_searched'),
    canaries_leaked: total('canaries_leaked'),
    routes_by_role_checked: total('routes_by_role_checked'),
    bad_states: total('bad_states'),
  }
}

/** What one suite came to. */
export interface SuiteResult {
  readonly name: string
  readonly tests: number
  readonly figures: Figures
  /** Why it proves less than it should; empty when all is well. */
  readonly problems: readonly string[]
}

/** Runs the tests of a suite and adds up what they counted; a red test is a bad state. */
export const runSuite = async ({ name, paths, each, least }: Suite): Promise<SuiteResult> => {
  const there = paths.filter((path) => existsSync(join(projectFolder, path)))
  if (there.length === 0) return { name, tests: 0, figures: sumOf(), problems: [`there is no ${paths.join(', ')}`] }
  const { tests, unloaded } = await runTests(projectFolder, there, { patienceMs })
  const told = tests.map(({ passed, meta }): Partial<Figures> => {
    const counted = toldSchema.safeParse(meta['figures'])
    if (!passed) return { bad_states: 1 }
    return counted.success ? counted.data : each === undefined ? {} : { [each]: 1 }
  })
  const figures = sumOf(...told)
  const short = names.filter((each) => figures[each] < (least[each] ?? 0))
  return {
    name,
    tests: tests.length,
    figures,
    problems: [
      ...unloaded,
      ...tests.filter(({ passed }) => !passed).map((test) => `${test.name}: ${test.reason}`),
      ...short.map((each) => `${each} is ${figures[each]}, less than ${least[each]}`),
    ],
  }
}

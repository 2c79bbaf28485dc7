import type { GuardVerdict } from './judge-guards.ts'
import { type SuiteResult, sumOf } from './suites.ts'

/** All numbers by name; `ok` only when nothing leaked, nothing was bad and every removed guard was noticed. */
export const figuresOf = (suites: readonly SuiteResult[], guards: readonly GuardVerdict[], guardsInAll: number) => {
  const figures = sumOf(...suites.map((suite) => suite.figures))
  const red = guards.filter((verdict) => verdict.red).length
  const isClean = figures.bad_states === 0 && figures.canaries_leaked === 0
  const isWhole = suites.every(({ problems }) => problems.length === 0) && guards.length > 0
  return {
    ok: isClean && isWhole && red === guards.length,
    ...figures,
    guards_removed: guards.length,
    tests_turned_red: red,
    guards_in_all: guardsInAll,
  }
}

/** The figures of a run. */
export type HardeningFigures = ReturnType<typeof figuresOf>

/** The one table, for people. */
export const tableOf = (suites: readonly SuiteResult[], figures: HardeningFigures) => {
  const from = (name: keyof SuiteResult['figures']) =>
    suites
      .filter((suite) => suite.figures[name] > 0)
      .map((suite) => `${suite.name} ${suite.figures[name]}`)
      .join(', ')
  const row = (what: string, count: number, asked: string, where: string) => ({ what, count, asked, where })
  return [
    row('inputs tried', figures.inputs_tried, '', from('inputs_tried')),
    row('faults survived', figures.faults_survived, '', from('faults_survived')),
    row('canaries planted', figures.canaries_planted, '', from('canaries_planted')),
    row('outputs searched', figures.outputs_searched, '', from('outputs_searched')),
    row('canaries leaked', figures.canaries_leaked, '0', from('canaries_leaked')),
    row('routes x roles checked', figures.routes_by_role_checked, '', from('routes_by_role_checked')),
    row('guards removed', figures.guards_removed, '', `of ${figures.guards_in_all}`),
    row('tests turned red by that', figures.tests_turned_red, String(figures.guards_removed), ''),
    row('bad states', figures.bad_states, '0', from('bad_states')),
  ]
}

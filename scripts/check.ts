// Checks everything that can be told without running the product: lint and format, types, the walls between rooms.
import { spawn } from 'node:child_process'

interface Outcome {
  readonly name: string
  readonly problem: string | null
  readonly seconds: number
}

const run = (name: string, argumentList: readonly string[], judge: (code: number, output: string) => string | null) =>
  new Promise<Outcome>((resolve) => {
    const startedAt = performance.now()
    const child = spawn(process.execPath, argumentList)
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => {
      const problem = judge(code ?? 1, output)
      resolve({ name, problem, seconds: (performance.now() - startedAt) / 1000 })
    })
  })

const exitCode = (code: number, output: string) => (code === 0 ? null : output)

/** Fails also when the tool saw nothing: a wall check over no modules proves nothing. */
const walls = (code: number, output: string): string | null => {
  if (code !== 0) return output
  const cruised = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  return cruised >= 50 ? null : `the dependency check saw only ${cruised} modules; it cannot be trusted\n${output}`
}

const tsc = 'node_modules/typescript/bin/tsc'
const outcomes = await Promise.all([
  run('lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'], exitCode),
  run('types', [tsc, '-p', '.'], exitCode),
  run('types of the web UI', [tsc, '-p', 'web'], exitCode),
  run(
    'walls',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'web',
      'test',
      'bench',
    ],
    walls,
  ),
])
for (const { name, problem, seconds } of outcomes) {
  console.log(`${problem === null ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
  if (problem !== null) console.log(problem.replace(/^/gm, '     '))
}
process.exitCode = outcomes.some(({ problem }) => problem !== null) ? 1 : 0

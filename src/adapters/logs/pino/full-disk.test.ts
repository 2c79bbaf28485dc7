import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { expect, it } from 'vitest'

const program = `
  import { createRedactor } from ${JSON.stringify(new URL('../../../domain/redaction/index.ts', import.meta.url).href)}
  import { createPinoLog } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
  const log = createPinoLog({ level: 'info', file: '/dev/full', descriptor: 1, redactor: createRedactor() })
  for (let number = 0; number < 100; number += 1) log.info('a line')
  process.exitCode = 7
`

it('lets the product go on when the disk under its output and its file is full, and says so once for each', () => {
  const full = openSync('/dev/full', 'w')
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect(ended.status).toBe(7)
  const told = ended.stderr.split('\n').filter((line) => line.startsWith('The log cannot be written'))
  expect(told.toSorted()).toEqual([
    expect.stringMatching(/to \/dev\/full: .*ENOSPC/),
    expect.stringMatching(/to stdout: .*ENOSPC/),
  ])
})

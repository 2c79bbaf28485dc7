import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allVariables } from '../../src/app/variables/index.ts'

/** The companion plugin has constants of its own, which WordPress reads from wp-config.php. */
const files = globSync(['Dockerfile', 'compose.yaml', 'deploy/**/*.{yaml,tpl,json,mjs,txt}', 'docs/deploy.md'], {
  exclude: ['deploy/wordpress-plugin/**'],
})

it.each(files)('%s names only variables that the program has', (file) => {
  const named = new Set(readFileSync(file, 'utf8').match(/\bPIGMEU_[A-Z][A-Z_]*[A-Z]\b/g))
  expect([...named].filter((name) => !(name in allVariables))).toEqual([])
})

it('sees the files that say how the program is run', () => {
  expect(files).toEqual(
    expect.arrayContaining(['Dockerfile', 'compose.yaml', 'deploy/helm/pigmeu/values.yaml', 'docs/deploy.md']),
  )
})

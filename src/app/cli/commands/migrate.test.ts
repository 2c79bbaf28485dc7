import { rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { runCommand } from '../../../../test/support/command-line.ts'
import { createHouses, fillHouse, thingsInHouse } from '../../../../test/support/moving-house.ts'

const { root, fileIn, filled, opened } = createHouses('command')
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('moves, says what it did and that the key must come along; differences are named and end with 1', async () => {
  const from = await filled('home', fillHouse(1, 30))
  const ends = ['migrate', '--from', from, '--to', `sqlite:${fileIn('away')}`, '--json']
  const moved = await runCommand(null, ends)
  expect(moved.code).toBe(0)
  expect(moved.lines.find((line) => line.startsWith('copying'))).toMatch(/0 of 2 books, \d+ of 38 documents: \d+ %/)
  expect(moved.lines).toContainEqual(expect.stringMatching(/^uploads +31 +31 {2}[0-9a-f]{12} on both sides$/))
  expect(moved.lines.join('\n')).toContain('set PIGMEU_SECRET_KEY')
  expect(JSON.parse(moved.lines.at(-2) ?? '')).toMatchObject({ ok: true, copied: thingsInHouse(1, 30) })

  await opened('away', async (store) => {
    for (let index = 0; index < 25; index += 1)
      await store.remove('uploads', `book-0/v0${String(index).padStart(2, '0')}`)
  })
  const compared = await runCommand(null, [...ends, '--verify-only'])
  expect(compared.code).toBe(1)
  expect(compared.lines.filter((line) => line.endsWith('is missing in the target'))).toHaveLength(20)
  expect(compared.lines).toContain('  and 5 more')
  const refused = await runCommand(null, ['migrate', '--from', from, '--to', from, '--json'])
  expect(refused.code).toBe(2)
  expect(refused.lines).toContain('{"ok":false,"code":"INVALID_INPUT"}')
  expect(refused.lines.join('\n')).toContain('--to: is the same store as --from')
  expect(JSON.parse(compared.lines.at(-2) ?? '')).toMatchObject({ ok: false, copied: 0, difference_count: 25 })
})

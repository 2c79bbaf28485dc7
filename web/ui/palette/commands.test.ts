import { expect, it } from 'vitest'
import { type Command, commandsOf, groupedCommands, matching } from './commands.ts'

const command = (label: string, group = 'Go to'): Command => ({ id: label, group, label, run: () => {} })

it('finds what holds every word, without accents, what begins with them first', () => {
  const offered = [command('Reabrir edição'), command('Edição nova'), command('Livros')]
  expect(matching(offered, 'edicao').map(({ label }) => label)).toEqual(['Edição nova', 'Reabrir edição'])
  expect(matching(offered, 'nova edi').map(({ label }) => label)).toEqual(['Edição nova'])
  expect(matching(offered, '  ')).toEqual(offered)
  expect(matching(offered, 'xyz')).toEqual([])
})

it('offers what has a name, once, and leaves out what only moves about', () => {
  const run = () => {}
  const offered = commandsOf(
    [
      { keys: ['e', 'Enter'], label: 'Edit', run },
      { keys: 'x', label: 'Edit', run },
      { keys: 'j', label: 'Next', run, inPalette: false },
      { label: 'Audit log', group: 'Go to', run },
    ],
    'Here',
  )
  expect(offered).toMatchObject([
    { group: 'Here', label: 'Edit', keys: 'e' },
    { group: 'Go to', label: 'Audit log' },
  ])
  expect(groupedCommands([...offered, command('Books', 'Here')])).toMatchObject([
    { group: 'Here', commands: [{ label: 'Edit' }, { label: 'Books' }] },
    { group: 'Go to', commands: [{ label: 'Audit log' }] },
  ])
})

import { expect, it } from 'vitest'
import { groupedBindings } from './key-groups.ts'
import { areCharacters, canonicalKeys, capsOf, type PressedKey, pressedName } from './key-names.ts'
import { bindingsIn, type KeyBinding, presentBindings, registerKeys } from './key-registry.ts'
import { nextStep } from './key-sequence.ts'

const pressed = (key: string, held: Partial<PressedKey> & { readonly altGraph?: boolean } = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name) => name === 'AltGraph' && held.altGraph === true,
  ...held,
})

const binding = (keys: string | readonly string[], label = String(keys)): KeyBinding => ({ keys, label, run: () => {} })

it('names keys by what they write, and a letter with Shift apart from one without', () => {
  expect(pressedName(pressed('j'))).toBe('j')
  expect(pressedName(pressed('J', { shiftKey: true }))).toBe('Shift+j')
  expect(pressedName(pressed('J'))).toBe('j')
  expect(pressedName(pressed('?', { shiftKey: true }))).toBe('?')
  expect(pressedName(pressed('?', { ctrlKey: true, altKey: true, altGraph: true }))).toBe('?')
  expect(pressedName(pressed('k', { ctrlKey: true }))).toBe('Mod+k')
  expect(pressedName(pressed('Enter', { shiftKey: true }))).toBe('Shift+Enter')
  expect(pressedName(pressed(' '))).toBe('Space')
  expect(pressedName(pressed('о', { code: 'KeyJ' }))).toBe('j')
  expect(pressedName(pressed('ç', { code: 'Semicolon' }))).toBe('ç')
})

it('understands names however they are written, and shows them as they stand on the caps', () => {
  expect(canonicalKeys('Shift+Mod+K')).toBe('Mod+Shift+k')
  expect(canonicalKeys('g B')).toBe('g b')
  expect(capsOf('g b')).toEqual([['G'], ['B']])
  expect(capsOf('Mod+ArrowDown')).toEqual([['Ctrl', '↓']])
  expect([areCharacters('g b'), areCharacters('Mod+k'), areCharacters('Enter')]).toEqual([true, false, false])
})

it('follows sequences, and lets a key that continues nothing begin anew', () => {
  const known = [binding('g b'), binding('b'), binding(['j', 'ArrowDown'])]
  expect(nextStep('', 'g', known)).toMatchObject({ binding: null, pending: 'g' })
  expect(nextStep('g', 'b', known)).toMatchObject({ binding: { label: 'g b' }, pending: '' })
  expect(nextStep('', 'b', known).binding?.label).toBe('b')
  expect(nextStep('g', 'j', known).binding?.label).toBe('j,ArrowDown')
  expect(nextStep('g', 'g', known)).toMatchObject({ binding: null, pending: 'g' })
  expect(nextStep('', 'x', known)).toMatchObject({ binding: null, pending: '' })
})

it('lets the page win over the product, the last over the first, and a dialog over both', () => {
  const gone = [
    registerKeys('app', () => [binding('a', 'app')]),
    registerKeys('page', () => [binding('a', 'first')]),
    registerKeys('page', () => [binding('a', 'second')]),
    registerKeys('dialog', () => [binding('?', 'dialog')]),
  ]
  expect(presentBindings(false).map(({ label }) => label)).toEqual(['dialog', 'second', 'first', 'app'])
  expect(presentBindings(true).map(({ label }) => label)).toEqual(['dialog'])
  for (const take of gone) take()
  expect(bindingsIn('page')).toEqual([])
})

it('lists keys under their headings, each key once, what has none not at all', () => {
  const listed = groupedBindings(
    [
      binding('a', 'page'),
      { ...binding('g b', 'books'), group: 'Go to' },
      binding(['a', 'x'], 'app'),
      binding([], 'by name'),
    ],
    'Here',
  )
  expect(listed).toMatchObject([
    {
      group: 'Here',
      bindings: [
        { label: 'page', keys: ['a'] },
        { label: 'app', keys: ['x'] },
      ],
    },
    { group: 'Go to', bindings: [{ label: 'books' }] },
  ])
})

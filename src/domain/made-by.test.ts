import { expect, test } from 'vitest'
import { writtenBy } from './made-by.ts'

const call = (step: string, model: string, minute: number, outcome = 'ok') => ({
  step,
  provider: 'p',
  model,
  outcome,
  at: `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`,
})

test.each([
  ['nobody is known', [], ['q/m']],
  ['one wrote all', [call('section:a', 'x', 1), call('section:b', 'x', 2)], ['p/x']],
  ['one was followed', [call('section:a', 'x', 1, 'MODEL_UNAVAILABLE'), call('section:a', 'y', 2)], ['p/y']],
  ['two wrote', [call('section:a', 'x', 1), call('section:b', 'y', 2), call('section:c', 'y', 3)], ['p/y', 'p/x']],
  ['a repair replaced what was written', [call('repair:a:1', 'y', 2), call('section:a', 'x', 1)], ['p/y']],
  [
    'a later version was written anew',
    [call('section:a', 'x', 1), call('repair:a:1', 'x', 2), call('section:a', 'y', 9)],
    ['p/y'],
  ],
  [
    'other steps are no sections',
    [call('plan', 'z', 1), call('summarise:s1', 'z', 2), call('section:a', 'x', 3)],
    ['p/x'],
  ],
])('%s', (_name, calls, names) => {
  expect(writtenBy(calls, 'q/m')).toEqual(names)
})

import { expect, it } from 'vitest'
import { versionOrigins } from './version-origin.ts'

const version = (number: number, madeBy: string, markdown: string) => ({
  version: number,
  made_by: madeBy,
  created_at: `2026-11-0${number}`,
  markdown,
  title: 'Streams',
  seo_title: 'Streams',
  meta_description: '',
  excerpt: '',
  validation: { sections: [{ role: 'impact', heading: 'What it changes', words: 3 }] },
})
const step = (key: string, day: string) => ({ stage: 'article' as const, key, started_at: day, ended_at: day })
const edit = (day: string, from: 'ready_for_review' | 'failed', reason: string) => ({
  at: day,
  actor: 'editor:Ana',
  from,
  to: 'ready_for_review' as const,
  reason,
})

it('knows which sections a version had to write again for the checks, and what was taken from elsewhere', () => {
  const origins = versionOrigins({
    versions: [
      version(1, 'offline', 'a'),
      version(2, 'model:test/one', 'b'),
      version(3, 'editor:Ana', 'c'),
      version(4, 'editor:Ana', 'd'),
    ],
    history: [
      edit('2026-11-03', 'ready_for_review', '2 changes of the refresh were accepted: version 3'),
      edit('2026-11-04', 'failed', 'the words of the site were taken over: version 4'),
    ],
    steps: [step('repair:impact:1', '2026-11-01T12'), step('section:impact', '2026-11-01T11')],
    proposals: [],
  })
  expect([...origins.values()]).toMatchObject([
    { kind: 'written', cause: 'submitted', repaired: [] },
    { kind: 'written', repaired: ['What it changes'] },
    { kind: 'refresh_accepted', by: 'Ana', changes: 2 },
    { kind: 'taken_from_site', by: 'Ana' },
  ])
})

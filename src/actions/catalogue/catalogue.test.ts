import { describe, expect, it } from 'vitest'
import { createActionBench } from '../../../test/support/action-bench.ts'
import { createStoredCatalogue, seedCatalogue } from '../../adapters/catalogues/stored/index.ts'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'

const editor = { name: 'Ana' }
const seeded = async () => {
  const bench = createActionBench()
  await seedCatalogue(bench.store)
  return { ...bench, catalogue: createStoredCatalogue(bench) }
}
const refusal = (field: string) => ({ code: 'INVALID_INPUT', problems: [{ field }] })

describe('prompts', () => {
  it('ship with one version each, in production', async () => {
    const { actions } = await seeded()
    const { versions, variables } = await actions.promptHistory('section')
    expect(versions).toMatchObject([{ version: 1, by: 'system', labels: ['production'] }])
    expect(variables).toEqual(['language', 'tone'])
  })

  it('get new versions that are in use for nothing until somebody promotes them, and can go back', async () => {
    const { actions, catalogue } = await seeded()
    const saved = await actions.savePrompt(editor, 'section', { template: 'Write in {{language}}.', note: 'shorter' })
    expect(saved).toMatchObject({ version: 2, by: 'Ana', note: 'shorter' })
    expect((await catalogue.prompt('section')).version).toBe(1)
    await actions.labelPrompt(editor, { kind: 'section', label: 'staging', version: 2 })
    expect((await catalogue.prompt('section')).version).toBe(1)
    const { versions } = await actions.labelPrompt(editor, { kind: 'section', label: 'production', version: 2 })
    expect(versions.map(({ version, labels }) => [version, [...labels].sort()])).toEqual([
      [2, ['production', 'staging']],
      [1, []],
    ])
    expect((await catalogue.prompt('section')).template).toBe('Write in {{language}}.')
    await actions.labelPrompt(editor, { kind: 'section', label: 'production', version: 1 })
    expect((await catalogue.prompt('section')).version).toBe(1)
  })

  it('are not seeded anew over what people promoted', async () => {
    const { actions, store, catalogue } = await seeded()
    await actions.savePrompt(editor, 'plan', { template: 'Plan.' })
    await actions.labelPrompt(editor, { kind: 'plan', label: 'production', version: 2 })
    await seedCatalogue(store)
    expect((await catalogue.prompt('plan')).version).toBe(2)
  })

  it('saved at once by two people are two versions', async () => {
    const { actions } = await seeded()
    const saved = await Promise.all(
      ['One.', 'Two.'].map((template) => actions.savePrompt(editor, 'plan', { template })),
    )
    expect(saved.map(({ version }) => version).sort()).toEqual([2, 3])
  })

  it('are compared line by line', async () => {
    const { actions } = await seeded()
    await actions.savePrompt(editor, 'plan', { template: 'One.\nTwo.\n' })
    await actions.savePrompt(editor, 'plan', { template: 'One.\nThree.\n' })
    expect(await actions.diffPrompt('plan', { from: 2, to: 3 })).toEqual([
      { change: 'same', text: 'One.\n' },
      { change: 'removed', text: 'Two.' },
      { change: 'added', text: 'Three.' },
    ])
  })

  it.each([
    ['', 'template'],
    ['Say {{password}}.', 'template'],
    ['Say {{tone.', 'template'],
    ['x'.repeat(20_001), 'template'],
    [7, 'template'],
  ])('with the template %.30j are refused', async (template, field) => {
    const { actions } = await seeded()
    await expect(actions.savePrompt(editor, 'section', { template })).rejects.toMatchObject(refusal(field))
    expect((await actions.promptHistory('section')).versions).toHaveLength(1)
  })

  it('of a version that does not exist cannot be promoted or compared', async () => {
    const { actions } = await seeded()
    const missing = { code: 'NOT_FOUND' }
    await expect(actions.labelPrompt(editor, { kind: 'plan', label: 'production', version: 9 })).rejects.toMatchObject(
      missing,
    )
    await expect(actions.diffPrompt('plan', { from: 1, to: 9 })).rejects.toMatchObject(missing)
  })
})

describe('content schemas', () => {
  const { version: _version, ...shipped } = bookReviewEn

  it('get new versions; older articles keep theirs', async () => {
    const { actions, catalogue } = await seeded()
    const saved = await actions.saveContentSchema({ ...shipped, tone: 'Dry.' })
    expect(saved.version).toBe(2)
    expect((await catalogue.contentSchema('book-review', 'en')).tone).toBe('Dry.')
    expect((await catalogue.contentSchema('book-review', 'en', 1)).tone).toBe(shipped.tone)
    const versions = await actions.contentSchemaVersions('book-review', 'en')
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
  })

  it('of another name can be submitted for at once', async () => {
    const { actions } = await seeded()
    await actions.saveContentSchema({ ...shipped, schema_id: 'short-note' })
    const input = { title: 'T', author: 'A', notes: 'Some notes.', schema_id: 'short-note' }
    expect((await actions.submit(editor, input)).book.schema_id).toBe('short-note')
    await expect(actions.submit(editor, { ...input, schema_id: 'unknown' })).rejects.toMatchObject(refusal('schema_id'))
  })

  it('that nobody could write by are refused, every problem at once', async () => {
    const { actions } = await seeded()
    const broken = { ...shipped, body_words: { min: 5000 }, subsections: { min: 4, max: 2 } }
    const fields = await actions
      .saveContentSchema(broken)
      .catch((thrown) => thrown.problems.map((one: { field: string }) => one.field))
    expect(fields).toEqual(expect.arrayContaining(['body_words', 'subsections']))
    await expect(actions.saveContentSchema({ ...shipped, schema_id: 'No Name' })).rejects.toMatchObject(
      refusal('schema_id'),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { createActionBench } from '../../../test/support/action-bench.ts'
import { usageOf } from '../../../test/support/model-usage.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { editArticle } from '../../actions/edit-article.ts'
import { type ProposeInput, proposeSection } from '../../actions/propose-section.ts'
import { createOfflineModel } from '../../adapters/models/offline/index.ts'
import type { Article } from '../../domain/article/article.ts'
import { withSection } from '../../domain/article/revising/section-text.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { contentOf, worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import type { SectionInput, SectionOutput } from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import { createReviser } from './reviser.ts'

const world = worldOf(bookEn)
const content = contentOf(bookEn, world)
const at = '2026-11-01T10:00:00.000Z'
const id = 'b1'
const impact = world.schema.sections.findIndex(({ role }) => role === 'impact')
const details = world.schema.sections.findIndex(({ form }) => form === 'details')
const ana = { name: 'Ana' }
const own = 'I would start with the third chapter.'

const written: Article = {
  submission_id: id,
  version: 1,
  schema_id: world.schema.schema_id,
  schema_version: world.schema.version,
  prompt_versions: {},
  language: 'en',
  ...content,
  ...judgeArticle(content, world),
  made_by: 'model:test/one',
  label: null,
  created_at: at,
}

/** A desk with the article of the sample data, a sentence of Ana's in one section, and a writer. */
const desk = async (model: Model) => {
  const bench = createActionBench()
  const { store, clock, events } = bench
  const first = newSubmission(
    { submission_id: id, book: world.book, sources: [], identity_keys: [], created_by: 'editor:Ana' },
    at,
  )
  await store.create({ ...first, status: 'ready_for_review', article_version: 1 }, { actor: 'system', reason: null }, [
    { collection: 'knowledge_base', document: world.knowledgeBase },
    ...world.snapshots.map((document) => ({ collection: 'snapshots' as const, document })),
    { collection: 'articles', document: written },
  ])
  const models = { for: async () => model }
  const reviser = createReviser({ store, clock, events, models, catalogue: bench.deps.catalogue, log: silentLog })
  const deps = { ...bench.deps, reviser }
  const edited = await editArticle(deps, ana, id, {
    base_version: 1,
    markdown: withOwn(content.markdown),
  })
  const ask = (input: Partial<ProposeInput> = {}, signal = AbortSignal.timeout(30_000)) =>
    proposeSection(
      deps,
      ana,
      id,
      {
        base_version: 2,
        section: impact,
        markdown: edited.article.markdown,
        instruction: 'Say it in fewer words.',
        ...input,
      },
      signal,
    )
  return { ...bench, deps, ask, present: edited.article }
}

const withOwn = (markdown: string): string => {
  const heading = bookEn.article.sections[impact]?.[0] ?? ''
  return markdown.replace(`## ${heading}\n\n`, `$&${own} `)
}

/** A writer that says one sentence of each claim, and drops whatever a person wrote. */
const writer = (asked: SectionInput[], answer?: (input: SectionInput) => SectionOutput): Model => ({
  id: 'test/two',
  label: null,
  translates: true,
  write: async (request, onUsage) => {
    const input = request.input as SectionInput
    asked.push(input)
    await onUsage({ ...usageOf(1200), provider: 'test', model: 'two' })
    request.signal.throwIfAborted()
    request.onProgress?.(120)
    const sentences = input.claims.slice(0, 3).map(({ claim_id, text, source_label }) => ({
      text: `According to ${source_label}, ${text}`,
      kind: 'factual' as const,
      claim_ids: [claim_id],
    }))
    return (answer?.(input) ?? { paragraphs: [{ subheading: null, sentences }] }) as never
  },
})

describe('a section written anew', () => {
  it('is told the instruction and keeps what a person wrote, though the writer drops it', async () => {
    const asked: SectionInput[] = []
    const { ask, store, told } = await desk(writer(asked))
    const proposal = await ask()
    expect(asked[0]?.violations.map(({ message }) => message).join(' ')).toContain('Say it in fewer words.')
    expect(asked[0]?.violations.map(({ message }) => message).join(' ')).toContain(`“${own}”`)
    expect(proposal.locked).toEqual([own])
    expect(proposal.before).toContain(own)
    expect(proposal.after.split(own)).toHaveLength(2)
    expect(proposal.citations.length).toBeGreaterThan(0)
    expect(proposal.citations.every(({ sentence, passage_ids: ids }) => sentence !== own && ids.length > 0)).toBe(true)
    expect(proposal).toMatchObject({ made_by: 'model:test/two', by: 'Ana', note: null, section: impact })
    expect(proposal.cost_micro_usd).toBe(1200 * asked.length)
    const calls = await store.documents('model_calls', `${id}/`)
    expect(calls).toHaveLength(asked.length)
    expect(calls[0]).toMatchObject({ stage: 'article', step: `proposal:${impact}`, cost_micro_usd: 1200 })
    expect(told.map((event) => (event.kind === 'step' ? `${event.step} ${event.state}` : event.kind))).toEqual(
      expect.arrayContaining([`proposal:${impact} started`, 'writing', `proposal:${impact} done`]),
    )
    expect(await store.documents('proposals', `${id}/`)).toEqual([proposal])
  })

  it('is taken over with its citations, and is a machine’s text the next time', async () => {
    const { ask, deps, present } = await desk(writer([]))
    const proposal = await ask()
    const markdown = withSection(present.markdown, impact, proposal.after)
    const { article } = await editArticle(deps, ana, id, { base_version: 2, markdown })
    for (const citation of proposal.citations) expect(article.citations).toContainEqual(citation)
    const again = await ask({ base_version: 3, markdown: article.markdown, instruction: 'Once more.' })
    expect(again.locked).toEqual([own])
  })

  it('is given with what the checks still find in it', async () => {
    const asked: SectionInput[] = []
    const invented = { text: 'It sold 73 million copies in 1875.', kind: 'factual' as const, claim_ids: [] }
    const proposal = await (
      await desk(writer(asked, () => ({ paragraphs: [{ subheading: null, sentences: [invented] }] })))
    ).ask()
    expect(asked).toHaveLength(3)
    expect(asked[1]?.violations.map(({ sentence }) => sentence)).toContain(invented.text)
    expect(proposal.findings?.length).toBeGreaterThan(0)
    expect(proposal.told?.findings.map(({ message }) => message)).toEqual(proposal.findings)
    expect(proposal.told?.findings).toContainEqual(
      expect.objectContaining({ rule: 'support_none', told: [{ rule: 'evidence_none', values: {} }] }),
    )
  })

  it('says honestly that a writer by rules follows no instruction', async () => {
    const proposal = await (await desk(createOfflineModel())).ask()
    expect(proposal.note).toContain('could not be followed')
    expect(proposal.told?.note?.rule).toMatch(/^proposal_by_rules/)
    expect(proposal.after).toContain(own)
    expect(proposal).toMatchObject({ made_by: 'offline', cost_micro_usd: 0 })
  })

  it('is refused where no writer can help, and stops when nobody waits', async () => {
    const { ask, store, deps } = await desk(writer([]))
    await expect(ask({ section: details })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(ask({ section: 40 })).rejects.toThrow('is not in the article')
    await expect(ask({ instruction: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(ask({ base_version: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(ask({}, AbortSignal.abort(new Error('left')))).rejects.toThrow('left')
    expect(await store.documents('proposals', `${id}/`)).toEqual([])
    await store.remove('knowledge_base', id)
    await expect(ask()).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    await expect(editArticle(deps, ana, id, { base_version: 2, title: 'T' })).rejects.toThrow('read again first')
  })
})

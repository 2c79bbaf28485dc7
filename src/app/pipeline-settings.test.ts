import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../adapters/stores/memory/index.ts'
import { usualPipeline } from '../domain/pipeline-settings.ts'
import { readConfig } from './config.ts'
import { createPipelineDesk, openSourcesIn, readPipelineSettings } from './pipeline-settings.ts'
import { ownPostsWhereWanted } from './ways-out/own-posts-where-wanted.ts'

const config = readConfig({ PIGMEU_OPEN_SOURCES: 'wikipedia', PIGMEU_SECOND_OPINION: '7' })

describe('which steps of the pipeline are on', () => {
  it('is what the environment says until somebody chose, and then what was chosen', async () => {
    const store = createMemoryStore()
    const read = readPipelineSettings({ store, config })
    expect(await read()).toEqual({ ...usualPipeline, open_sources: ['wikipedia'], second_opinion_sentences: 7 })
    const desk = createPipelineDesk({ store, config })
    const chosen = { ...usualPipeline, browser: false, open_sources: ['crossref', 'open-library'] }
    const view = await desk.choose(chosen)
    expect(view).toMatchObject({ settings: chosen, chosen: true, usual: { open_sources: ['wikipedia'] } })
    expect(await read()).toEqual(chosen)
  })

  it('names the sources that lack a setting, and never asks them', async () => {
    const { open_sources: choices } = await createPipelineDesk({ store: createMemoryStore(), config }).view()
    const lacking = choices.filter(({ missing }) => missing.length > 0).map(({ kind }) => kind)
    const all = choices.map(({ kind }) => kind)
    const asked = openSourcesIn({ ...usualPipeline, open_sources: all }, config)
    expect(all).toContain('wikipedia')
    expect(asked).toEqual(all.filter((kind) => !lacking.includes(kind)))
  })

  it('refuses a source that cannot be asked', async () => {
    const desk = createPipelineDesk({ store: createMemoryStore(), config })
    const wish = { ...usualPipeline, open_sources: ['amazon'] }
    await expect(desk.choose(wish)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('looks at no own post while that is turned off', async () => {
    const store = createMemoryStore()
    const desk = createPipelineDesk({ store, config })
    const asked: string[] = []
    const posts = ownPostsWhereWanted(
      {
        read: async () => {
          asked.push('own posts')
          return []
        },
      },
      readPipelineSettings({ store, config }),
    )
    await desk.choose({ ...usualPipeline, own_posts: false })
    await posts.read(AbortSignal.timeout(1_000))
    expect(asked).toEqual([])
    await desk.choose(usualPipeline)
    await posts.read(AbortSignal.timeout(1_000))
    expect(asked).toEqual(['own posts'])
  })
})

import { expect, it } from 'vitest'
import { at, openScrapeBench, request, routes, run, serve, submissionWith } from '../../../test/support/scrape-bench.ts'
import { type PipelineSettings, usualPipeline } from '../../domain/pipeline-settings.ts'
import type { SearchProvider } from '../../ports/search.ts'

openScrapeBench()

const asked: string[] = []
const search: SearchProvider = {
  id: 'brave',
  search: async (query) => {
    asked.push(query)
    return []
  },
}
const frame = '<html><head><script src="/app.js"></script></head><body><div id="root"></div></body></html>'

const runWith = async (chosen: Partial<PipelineSettings>) => {
  routes['/app'] = serve(frame)
  const submission = submissionWith([request(1, { url: at('pages', '/app') })])
  const choices = async (): Promise<PipelineSettings> => ({ ...usualPipeline, ...chosen })
  return (await run(submission, { search, choices })).oneSnapshot()
}

it('a web search and a browser that were turned off are as if they were not there, and the editor is told', async () => {
  const off = await runWith({ web_search: false, browser: false })
  expect(asked).toEqual([])
  expect(off.outcome_reason).toContain('reading by browser is turned off')
})

it('they are there again with the next run', async () => {
  const on = await runWith({})
  expect(asked).toHaveLength(1)
  expect(on.outcome_reason).toContain('the server has no browser')
})

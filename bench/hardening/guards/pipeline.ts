import type { Guard } from '../guard.ts'

/** Which steps of the pipeline are on, and the keys of those who write. */
export const pipelineGuards: readonly Guard[] = [
  {
    name: 'a source that cannot be asked is not stored as one',
    file: 'src/app/pipeline-settings.ts',
    find: 'if (unknown.length > 0) {',
    replace: 'if (unknown.length > 1_000) {',
    test: 'src/app/pipeline-settings.test.ts',
    testName: 'refuses a source that cannot be asked',
  },
  {
    name: 'sites are not asked for own posts while that is turned off',
    file: 'src/app/ways-out/own-posts-where-wanted.ts',
    find: '(await choices()).own_posts ? ownPosts.read(signal) : []',
    replace: 'choices().then(() => ownPosts.read(signal))',
    test: 'src/app/pipeline-settings.test.ts',
    testName: 'looks at no own post while that is turned off',
  },
  {
    name: 'no web search is asked while that is turned off',
    file: 'src/stages/scrape/stage.ts',
    find: 'chosen.web_search ? (deps.search ?? null) : null',
    replace: 'deps.search ?? null',
    test: 'src/stages/scrape/choices.stage.test.ts',
    testName: 'a web search and a browser that were turned off are as if they were not there',
  },
  {
    name: 'no section is repaired more often than is chosen',
    file: 'src/stages/article/write-sections.ts',
    find: 'round <= desk.chosen.repair_rounds &&',
    replace: 'round <= 2 &&',
    test: 'test/e2e/pipeline-switches.test.ts',
    testName: 'repair what fails as often as is chosen',
  },
  {
    name: 'a stored key is tried at no other address',
    file: 'src/app/models/try-model.ts',
    find: '(baseUrl === known.baseUrl ? await known.key() : null)',
    replace: '(await known.key())',
    test: 'src/app/models/model-desk.test.ts',
    testName: 'the stored key is tried at its own address, and at no other',
  },
]

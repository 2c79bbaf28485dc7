import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { articleKey } from '../../src/ports/store.ts'
import type { TestApp } from '../../test/support/embedded.ts'

const editor = { name: 'bench' }

const current = async ({ store }: TestApp, id: string, version: number): Promise<Article> => {
  const article = await store.document('articles', articleKey(id, version))
  if (article === null) throw new Error(`there is no version ${version} of ${id}`)
  return article
}

/** A book that is reviewed, its article made as long as asked for by claims of its own knowledge base; its id and its words. */
export const reviewAtLength = async (
  app: TestApp,
  leastWords: number,
): Promise<{ readonly id: string; readonly words: number; readonly passages: number }> => {
  const site = await createSampleSite()
  try {
    const [book] = site.books
    if (!book) throw new Error('there is no sample book')
    const { submission_id: id } = await app.review(sampleInput(book, site.urlOf))
    const knowledge = await app.store.document('knowledge_base', id)
    const snapshots = await app.store.documents('snapshots', `${id}/`)
    const claims = knowledge?.claims.map(({ text }) => text) ?? []
    let article = await current(app, id, 1)
    for (let round = 0; article.validation.word_count < leastWords && round < 12; round += 1) {
      const more = claims.slice(round * 6, round * 6 + 6)
      if (more.length === 0) break
      const markdown = `${article.markdown.trimEnd()}\n\n${more.join(' ')}\n`
      const edited = await app.actions.editArticle(editor, id, { base_version: article.version, markdown })
      article = edited.article
    }
    const passages = snapshots.reduce((sum, snapshot) => sum + snapshot.passages.length, 0)
    return { id, words: article.validation.word_count, passages }
  } finally {
    await site.close()
  }
}

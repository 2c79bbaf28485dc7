import { describe, expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../test/support/action-bench.ts'

const editor = { name: 'Ana' }
const edited = async (judgement: unknown) => {
  const bench = createActionBench()
  const { submission_id: id } = await seedSubmission(bench, { status: 'ready_for_review' })
  const input = { base_version: 1, judgement: judgement as { sentences?: unknown } | null }
  return { bench, id, edit: () => bench.actions.editArticle(editor, id, input) }
}

describe('what an editor says in their own name', () => {
  it('is stored under the name of who acts, and carried along by edits of the text', async () => {
    const { bench, id, edit } = await edited({ sentences: ['I would hand it to every new colleague.'], rating: 4.5 })
    const { article } = await edit()
    expect(article.judgement).toMatchObject({
      by: 'Ana',
      sentences: ['I would hand it to every new colleague.'],
      rating: 4.5,
      read_it: false,
    })
    const later = await bench.actions.editArticle({ name: 'Bo' }, id, { base_version: 2, title: 'Another title' })
    expect(later.article.judgement).toEqual(article.judgement)
  })

  it('can be taken out again', async () => {
    const { bench, id, edit } = await edited({ sentences: ['I like it.'] })
    await edit()
    const { article } = await bench.actions.editArticle(editor, id, { base_version: 2, judgement: null })
    expect(article.judgement).toBeNull()
  })

  it('is nothing when nothing is said', async () => {
    const { edit } = await edited({ sentences: [], rating: null, read_it: false })
    expect((await edit()).article.judgement).toBeNull()
  })

  it.each([
    [{ sentences: ['One.', 'Two.', 'Three.', 'Four.'] }, 'judgement.sentences'],
    [{ sentences: ['One. Two. Three. Four.'] }, 'judgement.sentences'],
    [{ sentences: 'I like it.' }, 'judgement.sentences'],
    [{ sentences: [7] }, 'judgement.sentences.0'],
    [{ rating: 6 }, 'judgement.rating'],
    [{ rating: 4.3 }, 'judgement.rating'],
    [{ rating: 'five' }, 'judgement.rating'],
  ])('is refused with the field named: %j', async (judgement, field) => {
    const { edit } = await edited(judgement)
    await expect(edit()).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] })
  })
})

import { describe, expect, it } from 'vitest'
import { errorText, good, judged } from './fixtures/cases.ts'
import { originalityCases, ownPost, withPosts } from './fixtures/originality.cases.ts'
import { runTable } from './fixtures/table.ts'
import { indexOwnPosts, twinIn } from './originality-index.ts'

const bakery = 'Part One follows Crumb & Co., a fictional bakery chain whose order exports break every Monday.'

describe('originality: what an editor is told', () => {
  it('names the post, its address and the sentence', () => {
    const { content, world } = good.en
    const result = judged('originality', { content, world: withPosts(ownPost([bakery]))(world) })
    expect(errorText(result)).toMatch(/Crumb.*“Kafka for Two”.*https:\/\/site\.example\/posts\/kafka-for-two/u)
    expect(result.findings).toMatchObject([{ section: 3, sentence_id: '3.0' }])
  })

  it('tells a title once when both titles are a post’s', () => {
    const { content, world } = good.en
    const title = { ...content, title: 'Kafka for Two', seo_title: 'Kafka for Two' }
    expect(judged('originality', { content: title, world: withPosts(ownPost([]))(world) }).findings).toHaveLength(1)
  })
})

describe('the sentences of own posts', () => {
  const posts = Array.from({ length: 1000 }, (_, post) =>
    ownPost(
      Array.from(
        { length: 6 },
        (_unused, at) => `Writer ${post} moved broker ${at} from cellar ${post * 7} to attic ${at * post} by hand.`,
      ),
      { external_id: `p${post}`, title: `Post ${post}` },
    ),
  )

  it('finds one among thousands that begin alike', () => {
    const index = indexOwnPosts(posts, 'en')
    expect(twinIn(index, 'Writer 412 moved broker 3 from cellar 2884 to attic 1236 by hand.', 'en')?.post.title).toBe(
      'Post 412',
    )
    expect(twinIn(index, 'A bakery sold bread on Monday mornings in a small town.', 'en')).toBeNull()
  })

  it('makes the same posts ready once', () => {
    expect(indexOwnPosts(posts, 'en')).toBe(indexOwnPosts(posts, 'en'))
    expect(indexOwnPosts(posts, 'pt-BR')).not.toBe(indexOwnPosts(posts, 'en'))
  })
})

runTable(originalityCases)

import { describe, expect, it } from 'vitest'
import { type Citation, type GateName, gateNames } from '../article/article.ts'
import { type OpenWorld, openWorld } from '../article/world.ts'
import type { ContentSchema } from '../content-schema.ts'
import { type ArticleName, articleNames, type Change, edit, frame, good, reword } from './fixtures/cases.ts'
import { rewrite, says, saysIn } from './fixtures/changes.ts'
import { ownPost, withPosts } from './fixtures/originality.cases.ts'
import { judgeArticle } from './judge.ts'

/** A good article with one fault: which article, the fault, and the site where that matters. */
type Fault = readonly [article: ArticleName, change: Change, world?: (world: OpenWorld) => OpenWorld]

const asItIs: Change = (content) => content

const wanting =
  (wishes: Partial<ContentSchema>) =>
  ({ schema, book, knowledgeBase, snapshots, waiver, ownPosts }: OpenWorld): OpenWorld =>
    openWorld({ schema: { ...schema, ...wishes }, book, knowledgeBase, snapshots, waiver, ownPosts })

/** For each gate an article that nothing else refuses. */
const faults: Readonly<Record<GateName, Fault>> = {
  structure: ['en', edit(/^### .*\n\n/gmu, '')],
  support: ['en', reword('38 exercises', '48 exercises')],
  filler: ['en', reword('All examples run', 'It is important to note that all examples run')],
  consistency: ['en', saysIn(5, 'The exports move to Apache-Kafka.', 's1.p7')],
  specificity: [
    'pt',
    (content) => {
      const text = 'Os capítulos finais discutem custos.'
      const citation: Citation = { sentence: text, kind: 'factual', claim_ids: [], passage_ids: ['s1.p6'] }
      const written = rewrite(3, text)(content)
      return { ...written, citations: [...written.citations, citation] }
    },
  ],
  overlap: [
    'sensors',
    says(
      'In chapter nine a beehive scale freezes in January; the authors replace its alkaline cells by lithium thionyl chloride and explain why the voltage curve then hides the remaining charge.',
      's5.p2',
    ),
  ],
  originality: [
    'en',
    asItIs,
    withPosts(ownPost(['At the University of Porto she teaches a yearly course on data pipelines.'])),
  ],
  language: [
    'en',
    frame({ excerpt: 'Como equipes pequenas podem trocar tarefas noturnas em lote por fluxos de eventos.' }),
  ],
  experience: ['en', frame({ excerpt: 'We loved reading how small teams can replace nightly batch jobs.' })],
  attribution: ['en', says('The advice from the trenches is brilliant.', 's1.p10')],
  balance: ['en', asItIs, wanting({ praise_share: { max: 0 } })],
  disclosure: ['en', frame({ disclosure: '' })],
  safety: ['en', edit('Docker Compose, and', '[Docker Compose](javascript:alert), and')],
}

const failing = ([article, change, world]: Fault): readonly GateName[] => {
  const { content, world: usual } = good[article]
  const { validation } = judgeArticle(change(content), world ? world(usual) : usual)
  return validation.gates.filter(({ verdict }) => verdict === 'fail').map(({ gate }) => gate)
}

describe('every gate is needed', () => {
  it.each(articleNames)('nothing refuses the good article %s', (article) => {
    expect(failing([article, asItIs])).toEqual([])
  })

  it.each(gateNames)('without the gate of %s a fault would pass', (gate) => {
    expect(failing(faults[gate])).toEqual([gate])
  })
})

import {
  type MutationContext,
  type MutationKind,
  mutationKinds,
  mutations,
  namesIn,
  seedOf,
} from '../../test/support/mutations/index.ts'
import type { PageSentences } from './own-file.ts'
import type { JudgedArticle, JudgedSentence } from './standard-form.ts'

/** What can be told of sentences whose evidence is in another language. */
const acrossLanguages: readonly MutationKind[] = ['number-changed', 'date-changed', 'name-swapped', 'other-book']

interface Made {
  readonly place: number
  readonly kind: MutationKind
  readonly truth: string
  readonly sentence: string
}

const bookOf = ({ book, page }: PageSentences): string => book ?? page

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** What the mutations must know of each page. */
export const contextsOf = (pages: readonly PageSentences[]): readonly MutationContext[] => {
  const everybody = new Set(pages.flatMap(({ people }) => people))
  const named = new Map(
    pages.map((page) => {
      const found = page.sentences.flatMap((text) => namesIn(text, page.article).map(({ text: name }) => name))
      return [page, unique(found).filter((name) => !everybody.has(name))]
    }),
  )
  return pages.map((page) => {
    const others = pages.filter((other) => bookOf(other) !== bookOf(page))
    return {
      language: page.language,
      evidence: page.article,
      people: page.people,
      otherPeople: unique(others.flatMap(({ people }) => people)),
      names: page.sameLanguage ? (named.get(page) ?? []) : [],
      otherNames: unique(others.flatMap((other) => named.get(other) ?? [])),
      otherSentences: others.filter(({ language }) => language === page.language).flatMap(({ sentences }) => sentences),
    }
  })
}

const allMade = (pages: readonly PageSentences[]): readonly Made[] => {
  const contexts = contextsOf(pages)
  return pages.flatMap((page, place) => {
    const context = contexts[place]
    if (context === undefined) return []
    return page.sentences.flatMap((truth) =>
      (page.sameLanguage ? mutationKinds : acrossLanguages).flatMap((kind) => {
        const sentence = mutations[kind](truth, context)
        return sentence === null || sentence === truth ? [] : [{ place, kind, truth, sentence }]
      }),
    )
  })
}

/** So many of each kind that all together are about the wanted number; kinds with few cases give all they have. */
const shares = (made: readonly Made[], wanted: number): ReadonlyMap<MutationKind, number> => {
  const available = mutationKinds
    .map((kind) => ({ kind, count: made.filter((one) => one.kind === kind).length }))
    .toSorted((a, b) => a.count - b.count)
  let left = wanted
  return new Map(
    available.map(({ kind, count }, index) => {
      const share = Math.min(count, Math.ceil(left / (available.length - index)))
      left -= share
      return [kind, share]
    }),
  )
}

const chosen = (made: readonly Made[], wanted: number): readonly Made[] =>
  [...shares(made, wanted)].flatMap(([kind, count]) =>
    made
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => seedOf(a.truth + kind) - seedOf(b.truth + kind))
      .slice(0, count),
  )

/**
 * Pages with true sentences as judged articles: about as many false sentences, of all kinds, come beside the true ones.
 * @param which `all` takes every false sentence that can be made, several times as many as true ones
 */
export const withMutations = (
  pages: readonly PageSentences[],
  which: 'as-many' | 'all' = 'as-many',
): readonly JudgedArticle[] => {
  const made = allMade(pages)
  const wanted = pages.reduce((sum, { sentences }) => sum + sentences.length, 0)
  const falsehoods = which === 'all' ? made : chosen(made, wanted)
  return pages.map((page, place) => ({
    page: page.page,
    language: page.language,
    known: [...page.known],
    article: page.article,
    summary_sentences: [
      ...page.sentences.map((sentence): JudgedSentence => ({ sentence, responses: [{ response: 'yes' }] })),
      ...falsehoods
        .filter((one) => one.place === place)
        .map(({ sentence, kind }): JudgedSentence => ({ sentence, responses: [{ response: 'no' }], kind })),
    ],
  }))
}

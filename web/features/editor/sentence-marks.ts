import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view'
import type { SentenceSupport, SupportVerdict } from '../../../src/domain/article/article.ts'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import type { PlacedJudgement, SentencePlace } from './judge-protocol.ts'

/** A sentence in the text with how well it is carried. */
export interface MarkedSentence extends SentencePlace {
  readonly verdict: SupportVerdict
}

/** The sentences of a judgement with their verdicts, in the order of the text. */
export const markedSentences = ({ places, support }: PlacedJudgement): readonly MarkedSentence[] => {
  const verdicts = new Map(
    support.sentences.map((sentence: SentenceSupport) => [sentence.sentence_id, sentence.verdict]),
  )
  return places.flatMap((place) => {
    const verdict = verdicts.get(place.sentence_id)
    return verdict === undefined ? [] : [{ ...place, verdict }]
  })
}

/** Whether an editor is to look at it. */
export const isDoubtful = ({ verdict }: Pick<MarkedSentence, 'verdict'>): boolean =>
  verdict === 'weak' || verdict === 'unsupported'

/** Tells the editor what is known of the sentences of the text that stands in it now. */
export const setMarks = StateEffect.define<readonly MarkedSentence[]>()

class DoubtMarker extends GutterMarker {
  readonly verdict: SupportVerdict
  readonly count: number

  constructor(verdict: SupportVerdict, count: number) {
    super()
    this.verdict = verdict
    this.count = count
  }

  override eq(other: DoubtMarker): boolean {
    return this.verdict === other.verdict && this.count === other.count
  }

  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = 'doubt-sign'
    sign.dataset['verdict'] = this.verdict
    sign.textContent = this.verdict === 'weak' ? '?' : '!'
    sign.title = editorTexts.flagged.inParagraph(this.count)
    return sign
  }
}

const markOf = (sentence: MarkedSentence) =>
  Decoration.mark({
    class: 'sentence-mark',
    attributes: {
      'data-verdict': sentence.verdict,
      'data-sentence': sentence.sentence_id,
      title: texts.verdict[sentence.verdict].title,
    },
    sentence,
  })

const decorationsOf = (sentences: readonly MarkedSentence[], doc: Text): DecorationSet =>
  Decoration.set(
    sentences
      .filter(({ start, end }) => start < end && end <= doc.length)
      .map((sentence) => markOf(sentence).range(sentence.start, sentence.end)),
    true,
  )

const signsOf = (sentences: readonly MarkedSentence[], doc: Text): RangeSet<GutterMarker> => {
  const lines = new Map<number, { verdict: SupportVerdict; count: number }>()
  for (const sentence of sentences.filter((one) => isDoubtful(one) && one.end <= doc.length)) {
    const at = doc.lineAt(sentence.start).from
    const before = lines.get(at)
    const worst = before?.verdict === 'unsupported' ? 'unsupported' : sentence.verdict
    lines.set(at, { verdict: worst, count: (before?.count ?? 0) + 1 })
  }
  return RangeSet.of(
    [...lines].map(([at, { verdict, count }]) => new DoubtMarker(verdict, count).range(at)),
    true,
  )
}

interface Marks {
  readonly decorations: DecorationSet
  readonly signs: RangeSet<GutterMarker>
}

/** What is known of the sentences; it moves with the text until something newer is known. */
const marksField = StateField.define<Marks>({
  create: () => ({ decorations: Decoration.none, signs: RangeSet.empty }),
  update: (marks, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) {
        const { doc } = transaction.state
        return { decorations: decorationsOf(effect.value, doc), signs: signsOf(effect.value, doc) }
      }
    if (!transaction.docChanged) return marks
    return { decorations: marks.decorations.map(transaction.changes), signs: marks.signs.map(transaction.changes) }
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
})

/** A sentence where it stands now. */
export interface FoundSentence extends MarkedSentence {
  readonly from: number
  readonly to: number
}

/** The sentences as they stand now, in order. */
export const sentencesIn = (view: EditorView): readonly FoundSentence[] => {
  const found: FoundSentence[] = []
  view.state.field(marksField).decorations.between(0, view.state.doc.length, (from, to, { spec }) => {
    found.push({ ...spec.sentence, from, to })
  })
  return found
}

/** Shows how well each sentence is carried: by the kind and colour of the line below it, and by a sign at the edge. */
export const sentenceMarks = (): Extension => [
  marksField,
  gutter({
    class: 'doubt-gutter',
    markers: (view) => view.state.field(marksField).signs,
    domEventHandlers: {
      mousedown: (view, { from, to }) => {
        const first = sentencesIn(view).find((one) => one.from >= from && one.from <= to && isDoubtful(one))
        if (!first) return false
        view.dispatch({ selection: { anchor: first.from }, scrollIntoView: true })
        view.focus()
        return true
      },
    },
  }),
]

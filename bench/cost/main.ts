// Counts the tokens that one article sends and receives, by kind of writing. Usage: npm run bench:cost -- [--json]
import { parseArgs } from 'node:util'
import { createOfflineModel } from '../../src/adapters/models/offline/index.ts'
import { passageText, type Snapshot } from '../../src/domain/evidence.ts'
import { estimateArticle } from '../../src/domain/money-estimate.ts'
import type { WritingKind } from '../../src/domain/writing.ts'
import { writingKinds } from '../../src/domain/writing-kinds.ts'
import { claimsPerPart } from '../../src/stages/context/parts.ts'
import { withheldPassages } from '../../src/stages/context/passages.ts'
import { type CountedCall, createCountingModel, tokensIn } from './counted.ts'
import { proseWords } from './long-sources.ts'
import { writeOnce } from './write-once.ts'

const most = { input: 45_000, output: 6_000, sharedShare: 0.5 }
const proseSections = 7
const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

let calls: readonly CountedCall[] = []
const written = await writeOnce((snapshots) => {
  const perSource = claimsPerPart(snapshots.length, 1)
  const counting = createCountingModel(createOfflineModel(), (kind, output) =>
    kind === 'summarise' && 'claims' in output ? { ...output, claims: output.claims.slice(0, perSource) } : output,
  )
  calls = counting.calls
  return counting.model
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
const own = (kind: WritingKind): readonly CountedCall[] => calls.filter((call) => call.kind === kind)
const inputOf = (some: readonly CountedCall[]): number => sum(some.map((call) => call.inputTokens))
const outputOf = (some: readonly CountedCall[]): number => sum(some.map((call) => call.outputTokens))

/** The bytes with which all calls begin. */
const sharedBeginning = (some: readonly CountedCall[]): string => {
  const [first = '', ...others] = some.map((call) => call.sent)
  let length = first.length
  for (const other of others) {
    let same = 0
    while (same < length && first[same] === other[same]) same += 1
    length = same
  }
  return first.slice(0, length)
}
const sections = own('section')
const sharedShare =
  sections.length === 0 ? 0 : (tokensIn(sharedBeginning(sections)) * sections.length) / inputOf(sections)

/** Words alone: line breaks, quotes and what the neutraliser does to marks tell nothing of whether a passage was sent. */
const folded = (text: string): string =>
  text
    .replaceAll(/\\[nt]/g, ' ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
const sentWords = own('summarise').map(({ sent }) => folded(sent))
const isSent = (snapshot: Snapshot, passage: Snapshot['passages'][number]): boolean =>
  own('summarise').some(({ passages }) => passages.some(({ passage_id }) => passage_id === passage.passage_id)) &&
  sentWords.some((sent) => sent.includes(folded(passageText(snapshot, passage))))
const prose = written.snapshots.flatMap((snapshot) =>
  snapshot.passages.filter(({ kind }) => kind !== 'fact').map((passage) => ({ snapshot, passage })),
)
/** What speaks to programs is withheld on purpose, and the editor is told so. */
const withheld = new Set(written.snapshots.flatMap(withheldPassages).map(({ passage_id }) => passage_id))
const dropped = prose.filter(({ snapshot, passage }) => !withheld.has(passage.passage_id) && !isSent(snapshot, passage))

const characters = written.snapshots.map((snapshot) =>
  sum(snapshot.passages.filter(({ kind }) => kind !== 'fact').map(({ start, end }) => end - start)),
)
const estimates = estimateArticle(characters, proseSections)
const kinds = writingKinds.flatMap((kind) => {
  const counted = own(kind)
  const estimate = estimates.find((one) => one.kind === kind)
  if (counted.length === 0) return []
  return [
    {
      kind,
      calls: counted.length,
      input: inputOf(counted),
      output: outputOf(counted),
      estimatedInput: estimate?.input_tokens ?? 0,
      estimatedOutput: estimate?.output_tokens ?? 0,
    },
  ]
})
const input = inputOf(calls)
const output = outputOf(calls)
const rounded = (value: number): number => Number(value.toFixed(3))
const ratio = {
  input: rounded(sum(estimates.map((one) => one.input_tokens)) / input),
  output: rounded(sum(estimates.map((one) => one.output_tokens)) / output),
}
const words = written.snapshots.map(proseWords)
const ok =
  words.length === 5 &&
  words.every((count) => count >= 3_000) &&
  written.bodyWords >= 800 &&
  input <= most.input &&
  output <= most.output &&
  dropped.length === 0 &&
  sharedShare >= most.sharedShare

console.table(kinds)
console.log(
  `${words.length} sources of ${words.join(', ')} words, ${prose.length} passages, ${withheld.size} of them withheld as speaking to programs, ${dropped.length} dropped silently; ended ${written.ended} with ${written.bodyWords} words`,
)
for (const { passage } of dropped.slice(0, 10)) console.log(`dropped: ${passage.passage_id}`)
console.log(`input ${input} of at most ${most.input} tokens, output ${output} of at most ${most.output}`)
console.log(
  `${(sharedShare * 100).toFixed(1)} % of the input of the section calls is a beginning that all of them share; at least ${most.sharedShare * 100} % are asked for`,
)
console.log(`the product's own estimate is ${ratio.input} of the counted input and ${ratio.output} of the output`)
console.log(ok ? 'ok' : 'not reached')
if (options.json)
  console.log(
    JSON.stringify({
      ok,
      input,
      output,
      sharedShare: rounded(sharedShare),
      droppedPassages: dropped.length,
      withheldPassages: withheld.size,
      passages: prose.length,
      sourceWords: words,
      bodyWords: written.bodyWords,
      kinds: Object.fromEntries(kinds.map(({ kind, ...figures }) => [kind, figures])),
      estimateRatio: ratio,
    }),
  )
process.exitCode = ok ? 0 : 1

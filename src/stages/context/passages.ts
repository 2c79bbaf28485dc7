import { type Passage, passageText, type Snapshot } from '../../domain/evidence.ts'
import { neutralise } from '../../domain/safety/neutralise.ts'
import type { EvidencePassage } from '../../domain/writing.ts'

const proseOf = (snapshot: Snapshot): readonly Passage[] =>
  snapshot.passages.filter((passage) => passage.kind !== 'fact' && passage.expired_at === undefined)

/** Passages of a snapshot that no writer is shown, because they speak to programs, with the reason. */
export const withheldPassages = (snapshot: Snapshot): readonly { passage_id: string; reason: string }[] =>
  proseOf(snapshot).flatMap((passage) => {
    const { leftOut } = neutralise(passageText(snapshot, passage))
    return leftOut === null ? [] : [{ passage_id: passage.passage_id, reason: leftOut }]
  })

/**
 * The passages of a snapshot as a writer sees them. Facts are left out, for code makes claims of them itself; so are what has
 * expired and what speaks to programs.
 */
export const passagesToSummarise = (snapshot: Snapshot): readonly EvidencePassage[] =>
  proseOf(snapshot)
    .map((passage) => ({
      passage_id: passage.passage_id,
      source_id: snapshot.source_id,
      source_label: snapshot.label,
      kind: passage.kind,
      voice: passage.voice,
      language: snapshot.language,
      text: neutralise(passageText(snapshot, passage)).text,
    }))
    .filter(({ text }) => text !== '')

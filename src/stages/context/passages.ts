import { passageText, type Snapshot } from '../../domain/evidence.ts'
import type { EvidencePassage } from '../../domain/writing.ts'

/** The passages of a snapshot as a writer sees them; facts are left out, for code makes claims of them itself, and what has expired. */
export const passagesToSummarise = (snapshot: Snapshot): readonly EvidencePassage[] =>
  snapshot.passages
    .filter((passage) => passage.kind !== 'fact' && passage.expired_at === undefined)
    .map((passage) => ({
      passage_id: passage.passage_id,
      source_id: snapshot.source_id,
      source_label: snapshot.label,
      kind: passage.kind,
      voice: passage.voice,
      language: snapshot.language,
      text: passageText(snapshot, passage),
    }))

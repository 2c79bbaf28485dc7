import type { gateSentences } from '../../../src/domain/gates/sentences/index.ts'
import type { readabilitySentences as englishReadability } from '../../../src/domain/readability/readability-sentences.ts'
import type { WordsLike } from '../words.ts'
import { evidenceSentences } from './findings/evidence.ts'
import { readabilitySentences } from './findings/readability.ts'
import { safetySentences } from './findings/safety.ts'
import { structureSentences } from './findings/structure.ts'
import { voiceSentences } from './findings/voice.ts'
import { wordingSentences } from './findings/wording.ts'

/** O que as verificações de um artigo dizem, pela chave de cada frase. */
export const findingSentences: WordsLike<typeof gateSentences & typeof englishReadability> = {
  ...structureSentences,
  ...evidenceSentences,
  ...wordingSentences,
  ...voiceSentences,
  ...safetySentences,
  ...readabilitySentences,
}

import { evidenceSentences } from './evidence.ts'
import { safetySentences } from './safety.ts'
import { structureSentences } from './structure.ts'
import { voiceSentences } from './voice.ts'
import { wordingSentences } from './wording.ts'

/** All that the gates say, each sentence by a key that no other gate has. */
export const gateSentences = {
  ...structureSentences,
  ...evidenceSentences,
  ...wordingSentences,
  ...voiceSentences,
  ...safetySentences,
}

const roleWords: Readonly<Record<string, string>> = {
  publisher: "the publisher's word",
  seller: "the seller's word",
  author: "the author's word",
  reader: "a reader's word",
  critic: "a critic's word",
  review: "a review's word",
  editor: "the editor's word",
  description: "a description's word",
}

const voiceWords: Readonly<Record<string, string>> = {
  record: "a page's list of facts",
  seller: "the seller's",
  publisher: "the publisher's",
  author: "the author's",
  reader: "a reader's",
  critic: "a critic's",
  reference: "a work of reference's",
  editor: "the editor's",
}

/** Who is said to speak, a role (`named` where only a name is known) and a name (empty where none), and who does, voice by voice. */
type Speakers = {
  readonly role: string
  readonly name: string
  readonly voices: string[]
  /** The source of each voice. */
  readonly sources: string[]
}

const nameOf = ({ role, name }: Speakers): string => {
  if (role === 'named') return `the word of ${name}`
  return `${roleWords[role] ?? role}${name === '' ? '' : ` (${name})`}`
}

/** What is told of whose word a sentence says that its passages are, in English. */
export const speakerSentences = {
  speaker_other: (told: Speakers) =>
    `it says that it is ${nameOf(told)}; its passages are ${told.voices
      .map((voice, index) => `${voiceWords[voice] ?? voice} (${told.sources[index] ?? ''})`)
      .join(' and ')}`,
  denial_alone: ({ word }: { word: string }) => `it says "${word}", but its passages do not deny it`,
} as const

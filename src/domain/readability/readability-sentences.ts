/** What is said of how an article reads. */
export const readabilitySentences = {
  readability_long_sentence: ({ beginning, words, most }: { beginning: string; words: number; most: number }) =>
    `The sentence that begins ${beginning} has ${words} words; up to ${most} read well.`,
  readability_long_on_average: ({ words, most }: { words: number; most: number }) =>
    `The sentences of this section have ${words} words on average; ${most} or fewer read well.`,
  readability_passive: ({ percent }: { percent: number }) =>
    `${percent} % of this section's sentences are in the passive voice: say who does it.`,
}

/** What became of a dead letter: nobody looked after it yet, the stage was tried again, or it was given up. */
export const deadLetterStates = ['open', 'retried', 'dismissed'] as const

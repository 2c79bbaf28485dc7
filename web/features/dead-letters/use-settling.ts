import { type LetterChoice, settleFailures } from '../../api/settle-dead-letters.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { useAction } from '../../ui/use-action.ts'

/** Something done about failures. */
export interface Settling {
  readonly action: 'retry' | 'dismiss'
  readonly choice: LetterChoice
  readonly reason: string | null
}

/** Tries failures again or lets them go, says how many did, and keeps those that were refused. */
export const useSettling = () =>
  useAction({
    run: async ({ action, choice, reason }: Settling) => {
      const { letters } = await settleFailures(action, choice, reason)
      return { action, refused: letters.filter(({ error }) => error !== null), letters }
    },
    said: ({ action, letters, refused }) => {
      const done = letters.length - refused.length
      return action === 'retry' ? words.retried(done) : words.dismissed(done)
    },
  })

/** What is under way about failures, and what came of it. */
export type Settle = ReturnType<typeof useSettling>

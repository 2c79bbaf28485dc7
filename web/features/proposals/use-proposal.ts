import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { type AskedProposal, askForProposal, proposalsQuery } from './proposal-queries.ts'

/** How the writing of a section stands. */
export type Asking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'written'; readonly proposal: ProposalView }

/**
 * Asks for a section to be written anew; who leaves the page or cancels ends the writing.
 * @param earlier what was written anew before and is looked at first
 */
export const useProposal = (earlier?: ProposalView) => {
  const client = useQueryClient()
  const [asking, setAsking] = useState<Asking>(
    earlier === undefined ? { kind: 'idle' } : { kind: 'written', proposal: earlier },
  )
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const ask = async (asked: AskedProposal): Promise<void> => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setAsking({ kind: 'writing' })
    try {
      const proposal = await askForProposal(asked, own.signal)
      if (!own.signal.aborted) setAsking({ kind: 'written', proposal })
    } catch (error) {
      if (!own.signal.aborted) setAsking({ kind: 'failed', error })
    }
    void client.invalidateQueries({ queryKey: proposalsQuery(asked.id).queryKey })
  }
  const cancel = (): void => {
    running.current?.abort()
    setAsking({ kind: 'cancelled' })
  }
  return {
    asking,
    ask,
    cancel,
    reset: () => setAsking({ kind: 'idle' }),
  }
}

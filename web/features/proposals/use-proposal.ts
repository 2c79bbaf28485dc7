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

/** Asks for a section to be written anew; who leaves the page or cancels ends the writing. */
export const useProposal = () => {
  const client = useQueryClient()
  const [asking, setAsking] = useState<Asking>({ kind: 'idle' })
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
    show: (proposal: ProposalView) => setAsking({ kind: 'written', proposal }),
    reset: () => setAsking({ kind: 'idle' }),
  }
}

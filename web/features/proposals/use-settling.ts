import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { withSection } from '../../../src/domain/article/revising/section-text.ts'
import { reviewTexts } from '../../texts/review.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { decideProposal } from './proposal-queries.ts'

/** The wording in which a section is written anew. */
export interface Wording {
  readonly id: string
  /** The version that it began from. */
  readonly base_version: number
  readonly markdown: string
  /**
   * Takes another wording over.
   * @param takenBack called when that is undone
   * @returns the number of the version that it became; null where it went into a draft
   */
  readonly take: (markdown: string, takenBack: () => Promise<unknown>) => Promise<number | null>
}

/** What is taken over of a proposal. */
export interface Taken {
  /** The section with the accepted changes. */
  readonly section: string
  readonly accepted: number
  readonly changes: number
}

/** Takes a proposal over or leaves it, and keeps which of both; can be undone. */
export const useSettling = (wording: Wording, section: number, onDone: () => void) => {
  const client = useQueryClient()
  const undo = useUndo()
  const [failure, setFailure] = useState<unknown>(null)
  const [isTaking, setTaking] = useState(false)
  const decide = async (name: string, decision: Parameters<typeof decideProposal>[2]): Promise<void> => {
    await decideProposal(wording.id, name, decision)
    await client.invalidateQueries({ queryKey: ['article', wording.id] })
  }
  const settle = async (work: () => Promise<unknown>): Promise<void> => {
    setTaking(true)
    setFailure(null)
    try {
      await work()
      onDone()
    } catch (error) {
      setFailure(error)
    }
    setTaking(false)
  }
  const take = (name: string, { section: taken, ...count }: Taken) =>
    settle(async () => {
      const anew = withSection(wording.markdown, section, taken)
      const version = await wording.take(anew, () => decide(name, null))
      // The words are taken, and nobody waits for this; where it cannot be kept now, the words tell it themselves.
      void decide(name, { ...count, version }).catch(() => undefined)
    })
  const leave = (name: string, changes: number) =>
    settle(async () => {
      await decide(name, { accepted: 0, changes, version: null })
      undo({ said: reviewTexts.proposal.left, undo: () => decide(name, null) })
    })
  return { take, leave, isTaking, failure }
}

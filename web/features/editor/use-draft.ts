import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { DraftWords, SetAside } from '../../../src/domain/desk/draft.ts'
import { articleQuery } from '../../api/article-queries.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { draftQuery } from './draft-query.ts'
import type { DraftRoom } from './draft-room.ts'
import { enterRoom, leaveRoom } from './draft-rooms.ts'
import type { DraftState, OtherWriter } from './draft-state.ts'

/** The words of an article that are being worked on. */
export interface UsedDraft {
  /** Null while they are read; nothing can be changed so long. */
  readonly words: DraftWords | null
  /** The version with which they are compared; null while it is read. */
  readonly article: Article | null
  readonly state: DraftState
  /** Whether the words are those of the version. */
  readonly isUnchanged: boolean
  /** Who else wrote into them since this page was opened. */
  readonly other: OtherWriter | null
  readonly setAside: readonly SetAside[]
  /** Words something anew; with a label it is told and can be undone. Kept and sent by itself. */
  change(part: Partial<DraftWords>, told?: { readonly undoLabel?: string }): void
  /** Makes them a version. @throws DraftFailure; the words stay */
  saveVersion(): Promise<Article>
  /** The words as they are kept and sent; null while they are read. */
  readonly room: DraftRoom | null
}

/** What the server says of an article and its draft, when both answers are of the same version. */
const useStanding = (submissionId: string) => {
  const current = useQuery(articleQuery(submissionId))
  const view = useQuery(draftQuery(submissionId))
  const article = current.data?.article
  const { data } = view
  return useMemo(
    () => (article && data && article.version === data.currentVersion ? { ...data, article } : null),
    [article, data],
  )
}

const useRoom = (submissionId: string): DraftRoom | null => {
  const [room, setRoom] = useState<DraftRoom | null>(null)
  const standing = useStanding(submissionId)
  // While a newer version is known of which only one answer has come, the room stays open.
  const isReady = standing !== null || room !== null
  const enter = useEffectEvent(() => {
    if (standing !== null) setRoom(enterRoom(submissionId, standing, standing.isAlive))
  })
  useEffect(() => {
    if (!isReady) return
    enter()
    return () => {
      leaveRoom(submissionId)
      setRoom(null)
    }
  }, [submissionId, isReady])
  useEffect(() => {
    if (standing !== null) void room?.learn(standing)
  }, [room, standing])
  return room
}

const noRoom = () => () => undefined
const loading: DraftState = { kind: 'loading' }

const formerOf = (part: Partial<DraftWords>, former: DraftWords): Partial<DraftWords> =>
  Object.fromEntries(Object.entries(former).filter(([name]) => name in part))

/** The words of an article that are being worked on: read, changed, kept, made a version; the same ones all over the page. */
export const useDraft = (submissionId: string): UsedDraft => {
  const room = useRoom(submissionId)
  const offerUndo = useUndo()
  const snapshot = useSyncExternalStore(room?.subscribe ?? noRoom, () => room?.snapshot() ?? null)
  return {
    words: snapshot?.words ?? null,
    article: snapshot?.article ?? null,
    state: snapshot?.state ?? loading,
    isUnchanged: snapshot?.isUnchanged ?? true,
    other: snapshot?.other ?? null,
    setAside: snapshot?.setAside ?? [],
    change: (part, told = {}) => {
      if (room === null) return
      const former = room.words
      room.change(part)
      if (told.undoLabel !== undefined)
        offerUndo({ said: told.undoLabel, undo: () => room.change(formerOf(part, former)) })
    },
    saveVersion: async () => {
      if (room === null) throw new Error('the words are not read yet')
      return room.saveVersion()
    },
    room,
  }
}

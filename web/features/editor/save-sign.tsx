import './keeping.css'
import { Anchor } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { editorTexts } from '../../texts/review.ts'
import { signInAgain } from '../session/sign-in-again.ts'
import { clockTime } from './clock-time.ts'
import type { DraftState } from './draft-state.ts'
import type { UsedDraft } from './use-draft.ts'

const words = editorTexts.state

const said = (state: DraftState): string => {
  if (state.kind === 'saved') return words.saved(clockTime(state.at))
  if (state.kind === 'refused') return words.refused(state.message)
  if (state.kind !== 'offline') return words[state.kind]
  return state.kept ? words.offline(clockTime(new Date(state.since).toISOString())) : words.offlineNotKept
}

/** States of which a person should hear without asking. */
const alarming: ReadonlySet<DraftState['kind']> = new Set(['offline', 'signed_out', 'refused', 'conflict'])

interface SaveSignProps {
  readonly draft: UsedDraft
  readonly onCompare: () => void
}

/** What has become of the words that were typed last, quietly; what needs a person is said aloud, with the way on. */
export const SaveSign = ({ draft, onCompare }: SaveSignProps) => {
  const { state, other, room } = draft
  const client = useQueryClient()
  const isAlarm = alarming.has(state.kind)
  const ways: Partial<Record<DraftState['kind'], { readonly label: string; readonly go: () => void }>> = {
    conflict: { label: editorTexts.lookAtConflict, go: onCompare },
    signed_out: { label: editorTexts.signIn, go: () => void signInAgain() },
    offline: {
      label: editorTexts.tryAgain,
      go: () => {
        room?.retry()
        void client.invalidateQueries()
      },
    },
    refused: { label: editorTexts.tryAgain, go: () => room?.retry() },
  }
  const way = ways[state.kind]
  return (
    <div className="save-sign" data-alarm={isAlarm} data-state={state.kind}>
      <span role={isAlarm ? 'alert' : undefined}>{said(state)}</span>
      {way ? (
        <Anchor component="button" type="button" fz={13} onClick={way.go}>
          {way.label}
        </Anchor>
      ) : null}
      {other && !isAlarm ? <span>{`· ${editorTexts.other(other.by, clockTime(other.at))}`}</span> : null}
    </div>
  )
}

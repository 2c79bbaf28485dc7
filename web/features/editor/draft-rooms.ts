import { thisDesk } from '../../api/this-desk.ts'
import { copyShelf, takeCopy } from './copy-shelf.ts'
import { DraftRoom } from './draft-room.ts'
import type { Standing } from './draft-wire.ts'
import { serverWire } from './server-wire.ts'

interface OpenRoom {
  readonly room: DraftRoom
  users: number
}

const rooms = new Map<string, OpenRoom>()

const retryAll = (): void => {
  for (const { room } of rooms.values()) room.retry()
}
window.addEventListener('online', retryAll)
window.addEventListener('pagehide', () => {
  for (const { room } of rooms.values()) room.keep()
})

/** Whether words are open here that the server does not have. */
export const hasUnsentWords = (): boolean => [...rooms.values()].some(({ room }) => room.isUnsent)

/** Comes into the room of an article's words, which all parts of a page share. */
export const enterRoom = (submissionId: string, standing: Standing, isAlive: (desk: string) => boolean): DraftRoom => {
  const open = rooms.get(submissionId)
  if (open) {
    open.users += 1
    return open.room
  }
  const room = new DraftRoom({
    submissionId,
    wire: serverWire(submissionId),
    shelf: copyShelf(submissionId, thisDesk),
    standing,
    copy: takeCopy(submissionId, thisDesk, isAlive),
    now: Date.now,
  })
  rooms.set(submissionId, { room, users: 1 })
  return room
}

/** Leaves it; words that are not sent are sent all the same before the room closes. */
export const leaveRoom = (submissionId: string): void => {
  const open = rooms.get(submissionId)
  if (!open) return
  open.users -= 1
  const closeWhenSent = (): void => {
    if (open.users > 0 || open.room.isUnsent) return
    stop()
    open.room.close()
    if (rooms.get(submissionId) === open) rooms.delete(submissionId)
  }
  const stop = open.room.subscribe(closeWhenSent)
  closeWhenSent()
}

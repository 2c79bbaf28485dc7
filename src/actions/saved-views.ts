import { randomUUID } from 'node:crypto'
import type { SavedView } from '../domain/desk/saved-view.ts'
import { PigmeuError } from '../domain/errors.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import { instant } from '../ports/clock.ts'
import type { ActionDeps } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'

/** Who saves and looks at views. */
export interface Viewer {
  readonly userId: string
  readonly name: string
  /** Whether they run the server; then they may remove what others share. */
  readonly isOwner: boolean
}

/** A view as it came in. */
export interface SavedViewInput {
  readonly name: unknown
  /** The page's address after the question mark. */
  readonly search: string
  readonly shared?: boolean | null | undefined
}

/** More would be a list of its own to search in. */
export const mostViews = 50
const nameCharacters = 80

type ViewDeps = Pick<ActionDeps, 'store' | 'clock'>

const isOwn = (view: SavedView, { userId }: Viewer): boolean => view.user_id === userId

/** Whether somebody may remove a view: whose it is, or who runs the server. */
export const mayRemove = (view: SavedView, viewer: Viewer): boolean => isOwn(view, viewer) || viewer.isOwner

/** The views that somebody sees, their own and what others share, by name. */
export const listViews = async ({ store }: Pick<ViewDeps, 'store'>, viewer: Viewer): Promise<readonly SavedView[]> =>
  (await store.documents('saved_views', ''))
    .filter((view) => view.shared || isOwn(view, viewer))
    .toSorted((one, other) => one.name.localeCompare(other.name))

/**
 * Keeps a choice of filters under a name. Under a name that is one's own already it takes the place of what stood there.
 * @throws INVALID_INPUT
 */
export const saveView = async (
  { store, clock }: ViewDeps,
  viewer: Viewer,
  { name: given, search, shared }: SavedViewInput,
): Promise<SavedView> => {
  const own = (await store.documents('saved_views', '')).filter((view) => isOwn(view, viewer))
  const checks = createFieldChecks()
  const name = checks.line('name', given, { maxCharacters: nameCharacters })
  const former = own.find((view) => view.name === name)
  if (!former && own.length >= mostViews)
    checks.refuse('name', tellTask('view_full', { count: own.length + 1, most: mostViews }))
  checks.done()
  const view: SavedView = {
    view_id: former?.view_id ?? `view_${randomUUID()}`,
    user_id: viewer.userId,
    by: viewer.name,
    name,
    search,
    shared: shared ?? false,
    at: instant(clock.now()),
  }
  const written = former
    ? await store.replace('saved_views', former, view)
    : await store.insert({ collection: 'saved_views', document: view })
  if (!written) throw new PigmeuError('VERSION_CONFLICT', tellTask('view_saved_elsewhere', { name }))
  return view
}

/** @throws NOT_FOUND FORBIDDEN */
export const removeView = async ({ store }: Pick<ViewDeps, 'store'>, viewer: Viewer, viewId: string): Promise<void> => {
  const view = await store.document('saved_views', viewId)
  if (!view || !(view.shared || isOwn(view, viewer))) throw new PigmeuError('NOT_FOUND', tellTask('view_unknown', {}))
  if (!mayRemove(view, viewer)) throw new PigmeuError('FORBIDDEN', tellTask('view_of_other', { by: view.by }))
  await store.remove('saved_views', viewId)
}

import type { Page } from 'playwright-core'
import { draftWordsOf } from '../../src/domain/desk/draft.ts'
import { articleKey } from '../../src/ports/store.ts'
import { button, turnsTo } from './states.ts'
import type { DeskWorld } from './world.ts'

/** What comes over a page while somebody works on it: because of what others do, of time, or of what they did themselves. */
export interface DeskEncounter {
  readonly name: string
  readonly address: (world: DeskWorld) => string
  /** Works until it stands there; in a browser of its own, for it leaves traces. */
  readonly meet: (page: Page, world: DeskWorld) => Promise<void>
}

const review = ({ inReview }: DeskWorld) => `/articles/${inReview}`
const bo = { name: 'Bo' }

const typeComment = async (page: Page): Promise<void> => {
  await turnsTo(/^Comments/)(page)
  await page.getByLabel('Your comment').first().fill('Is there a newer figure?')
}

const sessionEnds = async (page: Page): Promise<void> => {
  await typeComment(page)
  await page.context().clearCookies()
  await button(page, 'Comment').click()
  await page.getByRole('dialog', { name: 'Sign in again' }).waitFor()
}

const commentMenu = async (page: Page): Promise<void> => {
  await typeComment(page)
  await button(page, 'Comment').click()
  await button(page, /^Edit …/).click()
  await page.getByRole('menu').first().waitFor()
}

/** Bo saves other words while the network of the page is cut. */
const otherWords = async (page: Page, { app, inReview: id }: DeskWorld): Promise<void> => {
  await app.store.remove('drafts', id)
  await page.reload()
  await page.locator('.cm-content').waitFor()
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A title by Ana')
  await page.getByText(/^Offline/).waitFor()
  const { article_version: version } = (await app.store.get(id)) ?? {}
  const article = await app.store.document('articles', articleKey(id, version ?? 0))
  if (!article) throw new Error('there is no article in review')
  const words = { ...draftWordsOf(article), title: 'A title by Bo' }
  await app.actions.saveDraft(bo, id, { revision: 0, base_version: article.version, desk: 'elsewhere', words })
  await page.context().setOffline(false)
  await page.getByRole('dialog').getByText('changed by both', { exact: false }).waitFor()
}

const restoredVersion = async (page: Page): Promise<void> => {
  await turnsTo(/^Versions/)(page)
  await button(page, 'Restore version 1').click()
  await page.getByText(/^Version 1 is restored as version/).waitFor()
}

const sectionWrittenAnew = async (page: Page): Promise<void> => {
  await button(page, /^Write anew/).click()
  await page.getByLabel('What should be different?').fill('Say it in fewer words.')
  await button(page, 'Write').click()
  await page
    .getByText(/^Change 1 of|It came out word for word/)
    .first()
    .waitFor()
}

const personMenu = async (page: Page, { app }: DeskWorld): Promise<void> => {
  const at = '2026-01-02T03:04:05.000Z'
  const person = { user_id: 'bo', name: 'Bo', role: 'contributor', email: null, password: null } as const
  const past = { created_at: at, created_by: 'Ana', disabled_at: null, last_sign_in_at: null }
  await app.store.insert({ collection: 'users', document: { ...person, ...past } })
  await page.reload()
  await button(page, 'What can be done with Bo').click()
  await page.getByRole('menuitem', { name: 'Disable' }).waitFor()
}

/** What people meet while they work. */
export const deskEncounters: readonly DeskEncounter[] = [
  { name: 'session that ended', address: review, meet: sessionEnds },
  { name: 'comment of one’s own', address: review, meet: commentMenu },
  { name: 'section written anew, to be decided', address: review, meet: sectionWrittenAnew },
  { name: 'two wordings of one article', address: (world) => `${review(world)}?edit=true`, meet: otherWords },
  { name: 'restored version', address: review, meet: restoredVersion },
  { name: 'menu of a person', address: () => '/settings/people', meet: personMenu },
]

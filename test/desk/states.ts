import type { Locator, Page } from 'playwright-core'
import type { DeskWorld } from './world.ts'

/** A page of the web UI with something opened that does not stand there by itself. */
export interface DeskState {
  readonly name: string
  readonly address: (world: DeskWorld) => string
  /** Does what a person does, and waits until all of it is there. */
  readonly open: (page: Page) => Promise<void>
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()
const dialog = (page: Page): Promise<void> => page.getByRole('dialog').first().waitFor()

/** A button opens a dialog. */
const asks =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await button(page, name).click()
    await dialog(page)
  }
/** A button opens a menu. */
const unfolds =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await button(page, name).click()
    await page.getByRole('menu').first().waitFor()
  }
/** Keys open a dialog. */
const calls =
  (keys: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(keys)
    await dialog(page)
  }
/** A tab shows what is behind it. */
export const turnsTo =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name }).click()
    await page.getByRole('tabpanel', { name }).waitFor()
  }

const compare = async (page: Page): Promise<void> => {
  await turnsTo(/^Versions/)(page)
  await button(page, /^version 2: Compare/).click()
  await page.getByRole('dialog').locator('ins').first().waitFor()
}

const previewLines = async (page: Page): Promise<void> => {
  // A preview that was seen before is kept.
  if (await button(page, 'Preview').isVisible()) {
    await page.getByRole('textbox').first().fill('A Lone Book; Ada Writer\nno book at all')
    await button(page, 'Preview').click()
  }
  await page.getByRole('list').last().waitFor()
}

const selectBooks = async (page: Page): Promise<void> => {
  await page
    .getByRole('checkbox', { name: /^Select / })
    .first()
    .click()
  await page.getByRole('status').filter({ hasText: 'selected' }).first().waitFor()
}

const dismissFailed = async (page: Page): Promise<void> => {
  await page
    .getByRole('checkbox', { name: /^Select / })
    .last()
    .click()
  await asks('Dismiss')(page)
}

/** What many books are asked about before it is done. */
const many =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await selectBooks(page)
    await asks(name)(page)
  }

const books = () => '/'
const review = ({ inReview }: DeskWorld) => `/articles/${inReview}`
const task = ({ inReview }: DeskWorld) => `/tasks/${inReview}`

/** What people open: menus, dialogs, tabs, panels. */
export const deskStates: readonly DeskState[] = [
  { name: 'user menu', address: books, open: unfolds(/^Signed in as/) },
  { name: 'command palette', address: books, open: calls('Control+k') },
  { name: 'list of keys', address: books, open: calls('?') },
  { name: 'selected books', address: books, open: selectBooks },
  { name: 'submit form with more', address: () => '/submit', open: async (page) => button(page, 'More').click() },
  {
    name: 'templates',
    address: () => '/submit',
    open: async (page) => {
      await button(page, 'Templates').click()
      await button(page, 'Save the present choices').waitFor()
    },
  },
  { name: 'preview of several books', address: () => '/batch', open: previewLines },
  { name: 'pages of a task', address: (world) => `${task(world)}?step=scrape`, open: dialog },
  { name: 'knowledge of a task', address: (world) => `${task(world)}?step=context`, open: dialog },
  { name: 'download menu', address: review, open: unfolds('Download') },
  { name: 'approval', address: review, open: asks('Approve') },
  { name: 'request of changes', address: review, open: asks('Request changes') },
  { name: 'section written anew', address: review, open: asks(/Write .*anew/) },
  {
    name: 'sentence with its passages',
    address: review,
    open: async (page) => {
      await page.keyboard.press('j')
      await page.locator('[data-evidence-of]').waitFor()
    },
  },
  { name: 'checks', address: review, open: turnsTo(/^Checks/) },
  { name: 'search results', address: review, open: turnsTo(/^Search/) },
  { name: 'front matter', address: review, open: turnsTo(/^Front matter/) },
  { name: 'comments', address: review, open: turnsTo(/^Comments/) },
  { name: 'compared versions', address: review, open: compare },
  {
    name: 'edit desk',
    address: (world) => `${review(world)}?edit=true`,
    open: (page) => page.locator('.cm-content').waitFor(),
  },
  { name: 'publication elsewhere', address: ({ published }) => `/articles/${published}`, open: asks(/^Publish again/) },
  { name: 'failed work that is settled', address: () => '/failed', open: dismissFailed },
  { name: 'invitation of a person', address: () => '/settings/people', open: asks('Invite a person') },
  { name: 'new token', address: () => '/settings/tokens', open: asks('Make a token') },
  { name: 'view that is saved', address: () => '/?show=ready_for_review', open: asks('Save this view') },
  { name: 'many books that are cancelled', address: books, open: many(/^Cancel \(/) },
  { name: 'many books that are approved', address: books, open: many(/^Approve \(/) },
  { name: 'stage that runs again', address: task, open: asks(/^Run again from here/) },
  { name: 'book that is cancelled', address: task, open: asks('Cancel') },
  {
    name: 'template that is saved',
    address: () => '/submit',
    open: async (page) => {
      await button(page, 'Templates').click()
      await asks('Save the present choices')(page)
    },
  },
  { name: 'new channel', address: () => '/settings/notifications', open: asks('Add a channel') },
  {
    name: 'change of a person',
    address: () => '/settings/people',
    open: async (page) => {
      await unfolds(/^What can be done with /)(page)
      await page.getByRole('menuitem').first().click()
      await dialog(page)
    },
  },
]

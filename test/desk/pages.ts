import type { Page } from 'playwright-core'
import type { DeskWorld } from './world.ts'

/** One page of the web UI, as somebody sees it who opens its address. */
export interface DeskPage {
  /** Its name in pictures and tables. */
  readonly name: string
  /** The route in `web/router.tsx` that it shows. */
  readonly route: string
  readonly address: (world: DeskWorld) => string
  /** Whether only a visitor without a session sees it. */
  readonly outside?: true
}

/** Every page of the web UI, and the states of some that look otherwise. */
export const deskPages: readonly DeskPage[] = [
  { name: 'books', route: '/', address: () => '/' },
  { name: 'new-book', route: '/submit', address: () => '/submit' },
  { name: 'several-books', route: '/batch', address: () => '/batch' },
  { name: 'task', route: '/tasks/$id', address: ({ inReview }) => `/tasks/${inReview}` },
  { name: 'needs-sources', route: '/tasks/$id', address: ({ thin }) => `/tasks/${thin}` },
  { name: 'articles', route: '/articles', address: () => '/articles' },
  { name: 'review-desk', route: '/articles/$id', address: ({ inReview }) => `/articles/${inReview}` },
  { name: 'published-article', route: '/articles/$id', address: ({ published }) => `/articles/${published}` },
  { name: 'failed', route: '/failed', address: () => '/failed' },
  { name: 'insights', route: '/insights', address: () => '/insights' },
  { name: 'sites', route: '/sites', address: () => '/sites' },
  { name: 'backlist', route: '/sites/$target/backlist', address: () => '/sites/file/backlist' },
  { name: 'settings', route: '/settings', address: () => '/settings' },
  { name: 'account', route: '/settings/account', address: () => '/settings/account' },
  { name: 'models', route: '/settings/models', address: () => '/settings/models' },
  { name: 'pipeline', route: '/settings/pipeline', address: () => '/settings/pipeline' },
  { name: 'prompt', route: '/settings/prompts', address: () => '/settings/prompts?kind=section' },
  {
    name: 'prompt-versions',
    route: '/settings/prompts',
    address: () => '/settings/prompts?view=versions&version=1&compare=1',
  },
  {
    name: 'article-form',
    route: '/settings/content-schemas',
    address: () => '/settings/content-schemas?section=impact',
  },
  {
    name: 'article-form-rules',
    route: '/settings/content-schemas',
    address: () => '/settings/content-schemas?view=rules',
  },
  { name: 'ways-out', route: '/settings/ways-out', address: () => '/settings/ways-out' },
  { name: 'doctor', route: '/settings/ways-out/$id', address: () => '/settings/ways-out/none' },
  { name: 'people', route: '/settings/people', address: () => '/settings/people' },
  { name: 'tokens', route: '/settings/tokens', address: () => '/settings/tokens' },
  { name: 'notifications', route: '/settings/notifications', address: () => '/settings/notifications' },
  { name: 'audit', route: '/settings/audit', address: () => '/settings/audit' },
  { name: 'data', route: '/settings/data', address: () => '/settings/data' },
  { name: 'hand-over', route: '/hand-over', address: () => '/hand-over' },
  { name: 'nothing-here', route: '$', address: () => '/nothing/here' },
  { name: 'welcome', route: '/welcome', address: () => '/welcome' },
  { name: 'sign-in', route: '/sign-in', address: () => '/sign-in', outside: true },
  { name: 'invitation', route: '/invitation', address: () => '/invitation', outside: true },
]

/** What stands for something still to come. */
const toCome = '[aria-busy="true"]:visible, .mantine-Loader-root:visible, .mantine-Skeleton-root:visible'
/** Waits, in the page, until what slides or fades in has come to rest. */
export const rests = 'Promise.all(document.getAnimations().map((one) => one.finished.catch(() => 0))).then(() => 0)'

/** Opens a page and waits until all of it is there. */
export const openDeskPage = async (page: Page, server: string, address: string): Promise<void> => {
  await page.goto(`${server}${address}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.locator(toCome).first().waitFor({ state: 'detached' })
  await page.evaluate(rests)
}

import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { articlesSearchOf } from './features/articles/articles-search.ts'
import { auditSearchOf } from './features/audit-log/audit-search.ts'
import { schemaSearchOf } from './features/content-schemas/schema-search.ts'
import { failedSearchOf } from './features/dead-letters/failed-search.ts'
import { insightsSearchOf } from './features/insights/period.ts'
import { promptSearchOf } from './features/prompts/prompt-search.ts'
import { reviewSearchOf } from './features/review/review-search.ts'
import { signInSearchOf } from './features/session/sign-in-search.ts'
import { contentSearchOf } from './features/task-content/content-search.ts'
import { BooksPage } from './features/tasks/books-page.tsx'
import { booksSearchOf } from './features/tasks/status-groups.ts'
import { BrokenPage } from './ui/broken-page.tsx'
import { LoadingPage } from './ui/loading-page.tsx'
import { NotFound } from './ui/not-found.tsx'
import { Shell } from './ui/shell/shell.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const books = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: BooksPage,
  validateSearch: booksSearchOf,
})
const submit = createRoute({
  getParentRoute: () => shell,
  path: '/submit',
  component: lazyRouteComponent(() => import('./features/submissions/submit-page.tsx'), 'SubmitPage'),
})
const batch = createRoute({
  getParentRoute: () => shell,
  path: '/batch',
  component: lazyRouteComponent(() => import('./features/submissions/batch-page.tsx'), 'BatchPage'),
})
const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./features/submissions/task-page.tsx'), 'TaskPage'),
  validateSearch: contentSearchOf,
})
const articles = createRoute({
  getParentRoute: () => shell,
  path: '/articles',
  component: lazyRouteComponent(() => import('./features/articles/articles-page.tsx'), 'ArticlesPage'),
  validateSearch: articlesSearchOf,
})
const article = createRoute({
  getParentRoute: () => shell,
  path: '/articles/$id',
  component: lazyRouteComponent(() => import('./features/review/article-page.tsx'), 'ArticlePage'),
  validateSearch: reviewSearchOf,
})
const failed = createRoute({
  getParentRoute: () => shell,
  path: '/failed',
  component: lazyRouteComponent(() => import('./features/dead-letters/failed-page.tsx'), 'FailedPage'),
  validateSearch: failedSearchOf,
})
const insights = createRoute({
  getParentRoute: () => shell,
  path: '/insights',
  component: lazyRouteComponent(() => import('./features/insights/insights-page.tsx'), 'InsightsPage'),
  validateSearch: insightsSearchOf,
})
const sites = createRoute({
  getParentRoute: () => shell,
  path: '/sites',
  component: lazyRouteComponent(() => import('./features/sites/sites-page.tsx'), 'SitesPage'),
})
const backlist = createRoute({
  getParentRoute: () => shell,
  path: '/sites/$target/backlist',
  component: lazyRouteComponent(() => import('./features/backlist/backlist-page.tsx'), 'BacklistPage'),
})
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings-layout.tsx'), 'SettingsLayout'),
})
const generalSettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
})
const models = createRoute({
  getParentRoute: () => settings,
  path: '/models',
  component: lazyRouteComponent(() => import('./features/models/models-page.tsx'), 'ModelsPage'),
})
const pipeline = createRoute({
  getParentRoute: () => settings,
  path: '/pipeline',
  component: lazyRouteComponent(() => import('./features/pipeline/pipeline-page.tsx'), 'PipelinePage'),
})
const contentSchemas = createRoute({
  getParentRoute: () => settings,
  path: '/content-schemas',
  component: lazyRouteComponent(
    () => import('./features/content-schemas/content-schemas-page.tsx'),
    'ContentSchemasPage',
  ),
  validateSearch: schemaSearchOf,
})
const prompts = createRoute({
  getParentRoute: () => settings,
  path: '/prompts',
  component: lazyRouteComponent(() => import('./features/prompts/prompts-page.tsx'), 'PromptsPage'),
  validateSearch: promptSearchOf,
})
const account = createRoute({
  getParentRoute: () => settings,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/account/account-page.tsx'), 'AccountPage'),
})
const waysOut = createRoute({
  getParentRoute: () => settings,
  path: '/ways-out',
  component: lazyRouteComponent(() => import('./features/ways-out/ways-out-page.tsx'), 'WaysOutPage'),
})
const doctor = createRoute({
  getParentRoute: () => settings,
  path: '/ways-out/$id',
  component: lazyRouteComponent(() => import('./features/ways-out/doctor-page.tsx'), 'DoctorPage'),
})
const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
})
const tokens = createRoute({
  getParentRoute: () => settings,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./features/tokens/tokens-page.tsx'), 'TokensPage'),
})
const notifications = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./features/notifications/notifications-page.tsx'), 'NotificationsPage'),
})
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(() => import('./features/audit-log/audit-page.tsx'), 'AuditPage'),
  validateSearch: auditSearchOf,
})
const data = createRoute({
  getParentRoute: () => settings,
  path: '/data',
  component: lazyRouteComponent(() => import('./features/data/data-page.tsx'), 'DataPage'),
})
const handOver = createRoute({
  getParentRoute: () => shell,
  path: '/hand-over',
  component: lazyRouteComponent(() => import('./features/hand-over/hand-over-page.tsx'), 'HandOverPage'),
})
/** An address below the shell that leads nowhere still shows the ways on. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./features/settings/welcome-page.tsx'), 'WelcomePage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./features/session/sign-in-page.tsx'), 'SignInPage'),
  validateSearch: signInSearchOf,
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./features/session/invitation-page.tsx'), 'InvitationPage'),
})

const routeTree = root.addChildren([
  shell.addChildren([
    books,
    submit,
    batch,
    task,
    articles,
    article,
    failed,
    insights,
    sites,
    backlist,
    settings.addChildren([
      generalSettings,
      models,
      pipeline,
      prompts,
      contentSchemas,
      account,
      waysOut,
      doctor,
      people,
      tokens,
      notifications,
      audit,
      data,
    ]),
    handOver,
    nowhere,
  ]),
  welcome,
  signIn,
  invitation,
])

/** Every page and its address. */
export const createPages = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingPage,
    defaultPendingMs: 200,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>
  }
}

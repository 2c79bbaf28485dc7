import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/app.css'
import './ui/lists.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { hasCode, ProblemError } from './api/problem.ts'
import { isPageHeld, watchTyping } from './features/session/held-page.ts'
import { signInAgain } from './features/session/sign-in-again.ts'
import { SignInWatch } from './features/session/sign-in-watch.tsx'
import { createPages } from './router.tsx'
import { locale } from './texts/locale.ts'
import { theme } from './ui/theme.ts'

/** Whoever is not signed in is asked to: over the page where something of theirs stands on it, else at the door, and comes back. */
const askToSignIn = (error: unknown) => {
  // A password or an invitation that is not right is told where it was given.
  if (!(error instanceof ProblemError) || error.status !== 401 || hasCode(error, 'SIGN_IN_FAILED')) return
  const { pathname, search } = window.location
  if (pathname === '/sign-in') return
  if (isPageHeld()) void signInAgain()
  else void pages.navigate({ to: '/sign-in', search: { next: pathname + search } })
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: askToSignIn }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // The server may stand on this very machine, whatever the network says.
      networkMode: 'always',
      retry: (failures, error) => error instanceof ProblemError && error.status === 0 && failures < 2,
    },
    mutations: { networkMode: 'always', onError: askToSignIn },
  },
})
const pages = createPages(client)

document.documentElement.lang = locale
watchTyping()

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" autoClose={4_000} />
      <QueryClientProvider client={client}>
        <SignInWatch />
        <RouterProvider router={pages} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

import { lazy, Suspense } from 'react'
import { useSignInAsked } from './sign-in-again.ts'

const SignInDialog = lazy(async () => ({ default: (await import('./sign-in-dialog.tsx')).SignInDialog }))

/** Shows the door over the page whenever somebody asks for it. */
export const SignInWatch = () =>
  useSignInAsked() ? (
    <Suspense fallback={null}>
      <SignInDialog />
    </Suspense>
  ) : null

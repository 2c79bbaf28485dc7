import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { sessionQuery } from '../../api/queries.ts'
import { useAction } from '../../ui/use-action.ts'
import { type SignInDraft, signInBodyOf } from './sign-in-body.ts'

/** What stands in the form of the door, and the way through it. */
export const useSignIn = (after: () => void) => {
  const [secret, setSecret] = useState('')
  const [name, setName] = useLocalStorage({ key: 'editor-name', defaultValue: '', getInitialValueInEffect: false })
  const [login, setLogin] = useLocalStorage({ key: 'user-name', defaultValue: '', getInitialValueInEffect: false })
  const asksLogin = useQuery(sessionQuery()).data?.asks_login ?? false
  const draft: SignInDraft = { secret, name, login: asksLogin ? login : '' }
  const change = ({ secret: typed, name: recorded, login: user }: Partial<SignInDraft>) => {
    if (typed !== undefined) setSecret(typed)
    if (recorded !== undefined) setName(recorded)
    if (user !== undefined) setLogin(user)
  }
  const signIn = useAction({
    run: (given: SignInDraft) => answerOf(api.POST('/api/session', { body: signInBodyOf(given) })),
    after,
  })
  return { draft, change, asksLogin, signIn }
}

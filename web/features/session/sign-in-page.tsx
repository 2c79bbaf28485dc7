import { Group, Loader, Text } from '@mantine/core'
import { useDocumentTitle, useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { sessionQuery } from '../../api/queries.ts'
import { texts } from '../../texts/index.ts'
import { useAction } from '../../ui/use-action.ts'
import { type SignInDraft, signInBodyOf } from './sign-in-body.ts'
import { SignInForm } from './sign-in-form.tsx'

const words = texts.signIn

/** The door: by the link that the server printed, by its token, or by the password. */
export const SignInPage = () => {
  useDocumentTitle(`${words.title} · ${texts.product}`)
  const { token, next } = useSearch({ from: '/sign-in' })
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
  const navigate = useNavigate()
  const signIn = useAction({
    run: (given: SignInDraft) => answerOf(api.POST('/api/session', { body: signInBodyOf(given) })),
    after: () => void navigate({ to: next ?? '/', replace: true }),
  })
  const tried = useRef(false)
  const enterByLink = useEffectEvent(() => {
    if (token === undefined || tried.current) return
    tried.current = true
    signIn.mutate({ ...draft, secret: token })
  })
  useEffect(() => enterByLink(), [])

  const byLink = token !== undefined && secret === ''
  if (byLink && !signIn.isError)
    return (
      <Group justify="center" py={120} role="status">
        <Loader size="sm" aria-hidden />
        <Text>{words.working}</Text>
      </Group>
    )
  return <SignInForm signIn={signIn} draft={draft} asksLogin={asksLogin} byLink={byLink} onDraft={change} />
}

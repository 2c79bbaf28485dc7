import { Group, Text } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { texts } from '../../texts/first.ts'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

const words = texts.signIn

/** The door: by the link that the server printed, by its token, or by the password. */
export const SignInPage = () => {
  useDocumentTitle(`${words.title} · ${texts.product}`)
  const { token, next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const door = useSignIn(() => void navigate({ to: next ?? '/', replace: true }))
  const { draft, signIn } = door
  const tried = useRef(false)
  const enterByLink = useEffectEvent(() => {
    if (token === undefined || tried.current) return
    tried.current = true
    signIn.mutate({ ...draft, secret: token })
  })
  useEffect(() => enterByLink(), [])

  const byLink = token !== undefined && draft.secret === ''
  if (byLink && !signIn.isError)
    return (
      <Group justify="center" py={120} role="status">
        <Text>{words.working}</Text>
      </Group>
    )
  return <SignInForm door={door} byLink={byLink} />
}

import { Menu, Text, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { keysTexts, sessionTexts, shellTexts, texts } from '../../texts/first.ts'
import { chooseLocale, isLocale, locale, locales } from '../../texts/locale.ts'
import { useSignOut } from './use-sign-out.ts'
import { UserButton, type UserSeen } from './user-button.tsx'

const schemes = ['light', 'dark', 'auto'] as const

const Appearance = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{shellTexts.appearance}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(next) => setColorScheme(schemes.find((scheme) => scheme === next) ?? 'auto')}
      >
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {shellTexts.schemes[scheme]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

const Languages = () => (
  <>
    <Menu.Label>{shellTexts.language}</Menu.Label>
    <Menu.RadioGroup
      value={locale}
      onChange={(next) => (isLocale(next) && next !== locale ? chooseLocale(next) : null)}
    >
      {locales.map((one) => (
        <Menu.RadioItem key={one} value={one} lang={one}>
          {shellTexts.ownNames[one]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  </>
)

/** The menu of the person, open from the first; its button takes the focus, and gets it back when the menu closes. */
export const OpenUserMenu = ({ name, role, onKeys }: UserSeen & { readonly onKeys: () => void }) => {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const signOut = useSignOut()
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={250} shadow="md" trapFocus>
      <Menu.Target>
        <UserButton ref={button} name={name} role={role} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {name} · {sessionTexts.role[role]}
          <Text size="xs" mt={2}>
            {sessionTexts.may[role]}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Appearance />
        <Languages />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onKeys}>
          {keysTexts.title}
        </Menu.Item>
        <Menu.Item leftSection={<IconUser size={16} aria-hidden />} component={Link} to="/settings/account">
          {shellTexts.account}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {texts.nav.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

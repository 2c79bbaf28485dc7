import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../../api/queries.ts'
import { keysTexts, sessionTexts, shellTexts, texts } from '../../texts/first.ts'
import { chooseLocale, isLocale, locale, locales } from '../../texts/locale.ts'
import { useSignOut } from './use-sign-out.ts'

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

/** Under which name one acts and what one may do, and what everybody sets for themselves; nothing while nobody is known. */
export const UserMenu = ({ onKeys }: { onKeys: () => void }) => {
  const session = useQuery(sessionQuery()).data
  const signOut = useSignOut()
  if (!session?.role || session.name === null) return <span className="user-place" />
  const role = sessionTexts.role[session.role]
  return (
    <Menu position="bottom-end" width={250} shadow="md" trapFocus>
      <Menu.Target>
        <UnstyledButton className="place user-place" aria-label={sessionTexts.signedInAs(session.name, role)}>
          <IconUser size={18} aria-hidden />
          <span className="who">
            <Text span size="sm" truncate maw={150}>
              {session.name}
            </Text>
          </span>
          <IconChevronDown size={14} aria-hidden className="who" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.name} · {role}
          <Text size="xs" mt={2}>
            {sessionTexts.may[session.role]}
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

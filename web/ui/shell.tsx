import {
  ActionIcon,
  AppShell,
  Button,
  Group,
  useComputedColorScheme,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core'
import { IconMoon, IconPlus, IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { openFailuresQuery } from '../api/dead-letter-queries.ts'
import { texts } from '../texts/index.ts'
import { KeysAndPalette } from './keys/keys-and-palette.tsx'
import { places } from './places.ts'
import { SignedInAs } from './signed-in-as.tsx'

const Places = () => {
  const { pathname } = useLocation()
  const failures = useQuery(openFailuresQuery()).data ?? 0
  return (
    <Group component="nav" aria-label={texts.nav.main} gap={4} wrap="nowrap">
      {places.map(({ to, label, icon: Sign, below }) => {
        const count = to === '/failed' ? failures : 0
        const here = pathname === to || below.some((start) => pathname.startsWith(start))
        return (
          <Link key={to} to={to} className="place" data-here={here} aria-current={here ? 'page' : undefined}>
            <Sign size={18} aria-hidden />
            <span className="place-label">{label}</span>
            {count > 0 ? (
              <>
                <VisuallyHidden>{texts.nav.open(count)}</VisuallyHidden>
                <span className="place-count" aria-hidden>
                  {count > 99 ? '99+' : count}
                </span>
              </>
            ) : null}
          </Link>
        )
      })}
    </Group>
  )
}

const LightSwitch = () => {
  const scheme = useComputedColorScheme('light')
  const { setColorScheme } = useMantineColorScheme()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={texts.nav.lightDark}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  )
}

/** What stays on every page: where one is, where one can go, and the way to submit a book. */
export const Shell = () => (
  <AppShell header={{ height: 56 }} padding={0}>
    <AppShell.Header className="shell-header">
      <a href="#content" className="skip-link">
        {texts.nav.skip}
      </a>
      <Group h="100%" px={{ base: 'sm', sm: 'lg' }} justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="md" wrap="nowrap">
          <Link to="/" className="brand" aria-label={texts.product}>
            <img src="/favicon.svg" alt="" width={26} height={26} />
            <span>{texts.product}</span>
          </Link>
          <Places />
        </Group>
        <Group gap="xs" wrap="nowrap">
          <KeysAndPalette />
          <SignedInAs />
          <LightSwitch />
          <Button size="sm" component={Link} to="/submit" className="submit-button" aria-label={texts.nav.submit}>
            <IconPlus size={16} className="submit-short" aria-hidden />
            <span className="submit-long">{texts.nav.submit}</span>
          </Button>
        </Group>
      </Group>
    </AppShell.Header>
    <AppShell.Main id="content">
      <Outlet />
    </AppShell.Main>
  </AppShell>
)

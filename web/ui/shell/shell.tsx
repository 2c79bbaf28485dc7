import './shell.css'
import { AppShell, Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { texts } from '../../texts/first.ts'
import { type Aid, Aids } from '../keys/aids.tsx'
import { NoAnswerBar } from '../no-answer-bar.tsx'
import { useHeadingFocus } from '../use-heading-focus.ts'
import { PaletteOpener } from './palette-opener.tsx'
import { Places } from './places-bar.tsx'
import { UserMenu } from './user-menu.tsx'

/** What stays on every page: where one is, where one can go, and the way to submit a book. */
export const Shell = () => {
  const [aid, setAid] = useState<Aid | null>(null)
  useHeadingFocus()
  return (
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
          <Group gap={6} wrap="nowrap">
            <PaletteOpener onOpen={() => setAid('palette')} />
            <UserMenu onKeys={() => setAid('keys')} />
            <Button size="sm" component={Link} to="/submit" className="submit-button" aria-label={texts.nav.submit}>
              <IconPlus size={16} className="submit-short" aria-hidden />
              <span className="submit-long">{texts.nav.submit}</span>
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1} className="shell-main">
        <NoAnswerBar />
        <Outlet />
      </AppShell.Main>
      <Aids aid={aid} onAid={setAid} />
    </AppShell>
  )
}

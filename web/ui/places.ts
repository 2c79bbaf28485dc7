import { IconAlertTriangle, IconBooks, IconChartBar, IconFileText, IconSettings, IconWorld } from '@tabler/icons-react'
import { texts } from '../texts/first.ts'

/** Where one can go from everywhere, with the keys that lead there. */
export const places = [
  { to: '/', keys: 'g b', label: texts.nav.books, icon: IconBooks, below: ['/tasks', '/submit', '/batch'] },
  { to: '/articles', keys: 'g a', label: texts.nav.articles, icon: IconFileText, below: ['/articles'] },
  { to: '/failed', keys: 'g f', label: texts.nav.failed, icon: IconAlertTriangle, below: ['/failed'] },
  { to: '/insights', keys: 'g i', label: texts.nav.insights, icon: IconChartBar, below: ['/insights'] },
  { to: '/sites', keys: 'g o', label: texts.nav.sites, icon: IconWorld, below: ['/sites'] },
  { to: '/settings', keys: 'g s', label: texts.nav.settings, icon: IconSettings, below: ['/settings'] },
] as const

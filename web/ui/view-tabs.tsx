import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'

interface ViewTabsProps<View extends string> {
  readonly views: readonly View[]
  readonly names: Readonly<Record<View, string>>
  readonly view: View
  readonly onView: (view: View) => void
  /** A panel for each view. */
  readonly children: ReactNode
}

/** Views of one thing, of which one is open. */
export const ViewTabs = <View extends string>({ views, names, view, onView, children }: ViewTabsProps<View>) => (
  <Tabs
    value={view}
    keepMounted={false}
    onChange={(next) => {
      const chosen = views.find((one) => one === next)
      if (chosen !== undefined) onView(chosen)
    }}
  >
    <Tabs.List mb="md">
      {views.map((one) => (
        <Tabs.Tab key={one} value={one}>
          {names[one]}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {children}
  </Tabs>
)

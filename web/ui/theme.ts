import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { texts } from '../texts/first.ts'

const pine: MantineColorsTuple = [
  '#effaf7',
  '#dcf1ec',
  '#b6e3d9',
  '#8cd4c4',
  '#68c5b2',
  '#4fb9a4',
  '#2f9e8a',
  '#1f7f6f',
  '#17695c',
  '#0d5349',
]

/**
 * What every dialog is: its head no second banner of the page, with a button that says what it does. It is gone at once when it closes,
 * so that the next key is the page's; that it comes softly is a matter of style.
 */
const dialogProps = {
  transitionProps: { duration: 0 },
  attributes: { header: { role: 'presentation' } },
  closeButtonProps: { 'aria-label': texts.common.close },
}

/** Titles may take two lines, and stay clear of the button beside them. */
const dialogTitle = { fontWeight: 600, fontSize: '1.1rem', lineHeight: 1.3, paddingInlineEnd: 8 }

/** The look: quiet, one accent colour, generous space, a serif for the text that people will publish. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 7,
  colors: { pine },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '620', sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.3rem' } } },
  components: {
    Paper: { defaultProps: { withBorder: true, p: 'lg' } },
    Modal: { styles: { title: dialogTitle }, defaultProps: dialogProps },
    Drawer: { styles: { title: dialogTitle }, defaultProps: dialogProps },
    // Within the part of the page that it belongs to, and without an empty first stop for the focus.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true } },
    // A link among words is told by its line, not by its colour alone.
    Anchor: { defaultProps: { underline: 'always' } },
  },
})

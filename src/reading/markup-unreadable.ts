/** What is looked at of an element: its attributes, and those of its children. */
interface Styled {
  readonly attribs: Readonly<Record<string, string | undefined>>
  readonly children: readonly (Pick<Styled, 'attribs'> | object)[]
}

/** Names of inline style that may make words unreadable; an element without any of them is not looked at closer. */
const telling = /font-size|color|indent|left|right|top|clip/i

const declarationsOf = (style: string): ReadonlyMap<string, string> =>
  new Map(
    style
      .toLowerCase()
      .replace(/\/\*.*?\*\//gsu, '')
      .replace(/!\s*important/gu, '')
      .split(';')
      .flatMap((line) => {
        const colon = line.indexOf(':')
        return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const]
      }),
  )

const namedColours: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' }
const wholeColour = /#[\da-f]{3,8}|rgba?\([^)]*\)|[a-z]+/gu

/** One spelling for a colour: six digits where it can be told, else the word itself. */
const colourOf = (written: string): string => {
  const named = namedColours[written] ?? written
  if (/^#[\da-f]{3}$/u.test(named)) return named.replace(/[\da-f]/gu, '$&$&')
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(named)?.slice(1)
  return parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : named
}

const noColour = new Set(['inherit', 'initial', 'unset', 'revert', 'transparent', 'currentcolor', 'none', 'var'])

const isOnItsOwnColour = (style: ReadonlyMap<string, string>): boolean => {
  const colour = colourOf(style.get('color') ?? '')
  if (colour === '' || noColour.has(colour)) return false
  const grounds = `${style.get('background-color') ?? ''} ${style.get('background') ?? ''}`.match(wholeColour) ?? []
  return grounds.map(colourOf).includes(colour)
}

/** Pixels, or more of a wider unit, from which on something is off every screen. */
const farAway = /^-(?:\d{4,}|999)(?:\.\d+)?(?:px|pt|em|rem|%|vw)?$/u

const isAway = (style: ReadonlyMap<string, string>): boolean =>
  (style.has('position') || style.has('overflow')) &&
  ['text-indent', 'left', 'right', 'top'].some((name) => farAway.test(style.get(name) ?? ''))

/** Lists are often set without size so that no gaps stand between their entries, which have a size of their own. */
const hasSizedChildren = ({ children }: Styled): boolean =>
  children.some(
    (child) =>
      'attribs' in child && (child.attribs['class'] !== undefined || /font/i.test(child.attribs['style'] ?? '')),
  )

/**
 * Whether an element's own inline style keeps everybody from reading it: letters without size or in the colour of their
 * ground, moved off the screen, or cut to nothing. What classes do is not looked at: shops keep prices for screen readers so.
 */
export const isUnreadable = (element: Styled): boolean => {
  const written = element.attribs['style']
  if (written === undefined || !telling.test(written)) return false
  const style = declarationsOf(written)
  if (/^0*(?:\.0+)?(?:px|pt|em|rem|%)?$/u.test(style.get('font-size') ?? 'none')) return !hasSizedChildren(element)
  return isOnItsOwnColour(style) || isAway(style) || /^rect\(\s*0(?:px)?[\s,]/u.test(style.get('clip') ?? '')
}

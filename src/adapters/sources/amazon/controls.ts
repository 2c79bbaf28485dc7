import type { PageElement } from '../../../reading/markup.ts'

const controlClass =
  /\ba-expander-(?:header|prompt)\b|\ba-popover-preload\b|\bseeAll\b|\ba-button\b|\ba(?:ok)?-hidden\b|\ba-offscreen\b|\bemptyClear\b/
const controlIds = new Set(['psPlaceHolder', 'acrPopover', 'AudibleAuthorPlayer'])

/** Whether an element only moves the page and says nothing of the book: "Read more", "Lesen Sie weiter". */
export const isControl = (element: PageElement): boolean =>
  controlClass.test(element.attribs['class'] ?? '') || controlIds.has(element.attribs['id'] ?? '')

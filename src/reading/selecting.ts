import { compile } from 'css-select'
import type { PageElement, PageNode } from './markup.ts'
import { inside, merged, type Tree } from './tree.ts'

/** How one selector without commas is answered: where to look, what to look at, what must hold. */
interface Plan {
  readonly test: (node: PageNode) => boolean
  /** The id that everything found stands under (or has itself); null when it may stand anywhere. */
  readonly rootId: string | null
  /** Whether the selector names nothing but that id. */
  readonly isRoot: boolean
  readonly subject: Subject | null
}

/** What the last step of a selector asks for, by which an index can answer. */
interface Subject {
  readonly by: 'id' | 'class' | 'tag'
  readonly name: string
}

/** Cuts a list of selectors at the commas that stand outside of brackets and quotation marks. */
const alternativesOf = (selector: string): readonly string[] => {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let start = 0
  for (const [index, mark] of [...selector].entries()) {
    if (quote !== '') quote = mark === quote ? '' : quote
    else if (mark === '"' || mark === "'") quote = mark
    else if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth--
    else if (mark === ',' && depth === 0) {
      parts.push(selector.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, selector.slice(start)].map((part) => part.trim())
}

const subjectOf = (alternative: string): Subject | null => {
  const plain = alternative
    .replace(/"[^"]*"|'[^']*'/g, '')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, '')
  const last = plain.split(/[\s>+~]+/).at(-1) ?? ''
  const id = /#([\w-]+)/.exec(last)?.[1]
  const name = /\.([\w-]+)/.exec(last)?.[1]
  const tag = /^[a-z][a-z0-9]*/.exec(last)?.[0]
  if (id !== undefined) return { by: 'id', name: id }
  if (name !== undefined) return { by: 'class', name }
  return tag === undefined ? null : { by: 'tag', name: tag }
}

const planOf = (alternative: string): Plan => {
  const start = /^#([\w-]+)((?:[.:][\w-]+|\[[^[\]]*\])*)(\s*[>+~]|\s|$)/.exec(alternative)
  const isSibling = /[+~]/.test(start?.[3] ?? '')
  const rootId = start === null || isSibling ? null : (start[1] ?? null)
  return {
    test: compile<PageNode, PageElement>(alternative),
    rootId,
    isRoot: rootId !== null && alternative === `#${rootId}`,
    subject: subjectOf(alternative),
  }
}

/** Plans by selector. Nearly all selectors are written in the program; those made of a page's ids must not pile up. */
const mostPlans = 2000
const plans = new Map<string, readonly Plan[]>()
const plansOf = (selector: string): readonly Plan[] => {
  const known = plans.get(selector)
  if (known !== undefined) return known
  const made = alternativesOf(selector).map(planOf)
  if (plans.size < mostPlans) plans.set(selector, made)
  return made
}

type Index = ReadonlyMap<string, readonly PageElement[]>

const indexBy = (elements: readonly PageElement[], keyOf: (element: PageElement) => string | undefined): Index => {
  const index = new Map<string, PageElement[]>()
  for (const element of elements) {
    const key = keyOf(element)
    if (key === undefined) continue
    const same = index.get(key)
    if (same === undefined) index.set(key, [element])
    else same.push(element)
  }
  return index
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Lists of elements by id, tag and class; each index is made when it is first asked for. */
const indexesOf = (elements: readonly PageElement[]) => {
  const ids = once(() => indexBy(elements, ({ attribs }) => attribs['id']))
  const tags = once(() => indexBy(elements, ({ name }) => name))
  // By the whole attribute first: a page has thousands of elements with classes, but only hundreds of different lists.
  const classLists = once(() => {
    const lists = new Map<string, (readonly PageElement[])[]>()
    for (const [list, same] of indexBy(elements, ({ attribs }) => attribs['class']))
      for (const name of new Set(list.split(/\s+/))) {
        const known = lists.get(name)
        if (known === undefined) lists.set(name, [same])
        else known.push(same)
      }
    return lists
  })
  return ({ by, name }: Subject): readonly PageElement[] =>
    by === 'class' ? merged(classLists().get(name) ?? []) : ((by === 'id' ? ids() : tags()).get(name) ?? [])
}

/** Elements below which looking at each is quicker than an index. */
const smallPart = 1000

/** Answers a selector with all its matches in page order, on the whole page or inside an element. */
export type Select = (selector: string, within?: PageElement) => readonly PageElement[]

/**
 * Makes the asker of a parsed page. Pages of shops are megabytes and are asked some two hundred selectors: an index
 * narrows each down to the few elements that can match, and what the whole page answered once is kept.
 */
export const selectorOf = ({ elements }: Tree): Select => {
  const lookUp = indexesOf(elements)
  const listed = (subject: Subject | null): readonly PageElement[] => (subject === null ? elements : lookUp(subject))
  /** Inside of something small all elements are looked at; an index pays off on the whole of a page. */
  const under = (subject: Subject | null, root: PageElement): readonly PageElement[] => {
    const all = inside(elements, root)
    return all.length < smallPart ? all : inside(listed(subject), root)
  }
  const candidates = ({ rootId, isRoot, subject }: Plan, within: PageElement | undefined): readonly PageElement[] => {
    if (within !== undefined) return under(subject, within)
    if (rootId === null) return listed(subject)
    const roots = lookUp({ by: 'id', name: rootId })
    return isRoot ? roots : merged(roots.flatMap((root) => [[root], under(subject, root)]))
  }
  const answer: Select = (selector, within) =>
    merged(plansOf(selector).map((plan) => candidates(plan, within).filter(plan.test)))
  const answers = new Map<string, readonly PageElement[]>()
  return (selector, within) => {
    if (within !== undefined) return answer(selector, within)
    const known = answers.get(selector) ?? answer(selector)
    answers.set(selector, known)
    return known
  }
}

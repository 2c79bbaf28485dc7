import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import { type Block, verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { quotationsOf, withoutQuotations } from '../grounding/quotations.ts'
import { instructionPhrases } from '../lexicon/instruction-phrases.ts'
import { withoutCode } from './code-spans.ts'
import { error, excerpt, type Gate, type GateContext, notice, resultOf, type Where } from './gate.ts'
import { strangersAddress } from './safety-hosts.ts'
import { leftOverIn } from './safety-left-over.ts'
import { bareAddresses, checkLink } from './safety-links.ts'
import { mixedScripts, unmasked } from './unmasked.ts'

/** Characters that hide or turn round what a reader sees. */
const hiddenCharacters = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u{e0000}-\u{e007f}]/u

const markup = /<[a-z!/][^>]*>/iu

/** People's addresses: what a page tells about whom to write to or call is no matter of a review. */
const mailAddress = /[\p{L}\p{N}._%+-]+(?:@| ?[([](?:at|arroba)[)\]] ?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const telephoneNumber =
  /(?<![\p{L}\p{N}.,-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,11}|\(\d{2,3}\) ?\d{3,5}[- ]\d{4})(?![\p{N}-])/u

const instructionIn = askedAgain((text): string | null => {
  for (const phrase of instructionPhrases) {
    const hit = phrase.exec(text)?.[0]
    if (hit !== undefined) return hit.trim()
  }
  return null
})

const checkInstructions = (name: string, text: string, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const seen = unmasked(text)
  const own = instructionIn(withoutQuotations(seen), world)
  if (own !== null) return [error(`${name} speaks to or as a language model (“${own}”): take it out.`, where)]
  const quoted = quotationsOf(seen)
    .map((quotation) => instructionIn(quotation.text, world))
    .find((hit) => hit !== null)
  return quoted
    ? [notice(`${name} quotes an instruction to a language model (“${quoted}”): make sure it is meant.`, where)]
    : []
}

const checkWords = (name: string, text: string, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const mixed = mixedScripts(text)
  return [
    ...checkInstructions(name, text, where, world),
    ...(hiddenCharacters.test(text) ? [error(`${name} holds invisible characters: type it anew.`, where)] : []),
    ...(mixed === null ? [] : [error(`${name} mixes letters of two scripts in “${mixed}”: type it anew.`, where)]),
  ]
}

const strangerIn = askedAgain(strangersAddress)

/** Addresses of strangers that nothing makes a link, but that readers may type. */
const checkHosts = (name: string, text: string, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const stranger = strangerIn(text, world)
  return stranger === null
    ? []
    : [error(`${name} names an address of a stranger (${stranger}), which no source has: take it out.`, where)]
}

/** What has no place in prose, though it may stand in code. */
const checkProse = (name: string, text: string, where: Where | null): readonly Finding[] => {
  const address = mailAddress.exec(text)?.[0] ?? telephoneNumber.exec(text)?.[0]
  const left = leftOverIn(text)
  return [
    ...(address === undefined ? [] : [error(`${name} gives a person's address (${address}): take it out.`, where)]),
    ...(left === null ? [] : [error(`${name} has a mark left over from writing (${left}): take it out.`, where)]),
  ]
}

const checkBlock = (block: Block, where: Where | null, { world, content }: GateContext): readonly Finding[] => {
  const name = `The text that begins ${excerpt(block.text)}`
  const prose = block.kind === 'code' ? '' : withoutCode(block, content.markdown)
  const pictures = block.links.filter(({ image }) => image)
  return [
    ...block.html.map((html) => error(`There is raw HTML (${excerpt(html)}): take it out and use Markdown.`, where)),
    ...[...block.links, ...bareAddresses(prose)].flatMap((link) => checkLink(link, where, world)),
    ...pictures.flatMap(({ text }) => checkWords(`The alternative text ${excerpt(text)}`, text, where, world)),
    ...checkWords(name, block.text, where, world),
    ...checkProse(name, prose, where),
    ...checkHosts(name, prose, where, world),
  ]
}

const checkBlocks = (blocks: readonly Block[], section: number, context: GateContext): readonly Finding[] => {
  let index = 0
  return blocks.flatMap((block) => {
    const where = { section, ...(block.sentences.length > 0 && { sentence_id: `${section}.${index}` }) }
    index += block.sentences.length
    return checkBlock(block, where, context)
  })
}

const checkHeadings = ({ tree, content, world }: GateContext): readonly Finding[] =>
  tree.sections.flatMap(({ heading, start, end }, section) => {
    const name = `The heading ${excerpt(heading)}`
    const bare = content.markdown.slice(start, end).replaceAll(/(`+)[^`]+\1|\\</gu, '')
    return [
      ...checkWords(name, heading, { section }, world),
      ...checkProse(name, heading, { section }),
      ...checkHosts(name, heading.replaceAll(/`[^`]+`/gu, ' '), { section }, world),
      ...(markup.test(bare) ? [error(`${name} holds HTML: take it out.`, { section })] : []),
    ]
  })

const checkFrame = ({ content, world }: GateContext): readonly Finding[] => {
  const written = [
    ['The title', content.title],
    ['The SEO title', content.seo_title],
    ['The meta description', content.meta_description],
    ['The excerpt', content.excerpt],
    ['The focus keyword', content.focus_keyword],
    ...content.faq.flatMap(({ question, answer }) => [
      [`The question ${excerpt(question)}`, question] as const,
      [`The answer ${excerpt(answer)}`, answer] as const,
    ]),
  ] as const
  const frame = [
    ...written,
    ['The disclosure', content.disclosure] as const,
    ...(content.judgement?.sentences ?? []).map((text) => [`The judgement ${excerpt(text)}`, text] as const),
  ]
  const findings = frame.flatMap(([name, text]) => [
    ...checkWords(name, text, null, world),
    ...checkProse(name, text, null),
    ...(markup.test(text) ? [error(`${name} holds HTML: take it out.`)] : []),
  ])
  findings.push(...written.flatMap(([name, text]) => checkHosts(name, text, null, world)))
  if (content.slug !== '' && !/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(content.slug))
    findings.push(error(`The address (slug) ${excerpt(content.slug)} may have letters, digits and hyphens only.`))
  return findings
}

/** Whether a sentence may not stand in any article: foreign addresses, people's addresses, hidden signs, words for a model or as one. */
export const refusesText = (text: string, world: OpenWorld): boolean =>
  [
    ...bareAddresses(text).flatMap((link) => checkLink(link, null, world)),
    ...checkWords('It', text, null, world),
    ...checkProse('It', text, null),
    ...checkHosts('It', text.replaceAll(/(`+)[^`]+\1/gu, ' '), null, world),
  ].some(({ severity }) => severity === 'error')

/**
 * Refuses raw HTML, links that run code, follow visitors or lead to strangers, addresses of strangers in words, people's mail addresses and telephone numbers,
 * invisible and disguised characters, marks left over from writing, and words meant for a model or spoken as one.
 */
export const safetyGate: Gate = (context) => {
  const { tree } = context
  return resultOf('safety', [
    ...checkBlocks(tree.preamble, verdictBox, context),
    ...tree.sections.flatMap(({ blocks }, section) => checkBlocks(blocks, section, context)),
    ...checkHeadings(context),
    ...checkFrame(context),
  ])
}

import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import { type Block, verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { quotationsOf, withoutQuotations } from '../grounding/quotations.ts'
import { instructionPhrases } from '../lexicon/instruction-phrases.ts'
import { withoutCode } from './code-spans.ts'
import { error, excerpt, type Gate, type GateContext, notice, resultOf, tell, type Where } from './gate.ts'
import { strangersAddress } from './safety-hosts.ts'
import { leftOverIn } from './safety-left-over.ts'
import { bareAddresses, checkLink } from './safety-links.ts'
import type { Place, PlaceName } from './sentences/places.ts'
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

const checkInstructions = (place: Place, text: string, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const seen = unmasked(text)
  const own = instructionIn(withoutQuotations(seen), world)
  if (own !== null) return [error(tell('safety_machine_talk', { ...place, phrase: own }), where)]
  const quoted = quotationsOf(seen)
    .map((quotation) => instructionIn(quotation.text, world))
    .find((hit) => hit !== null)
  return quoted ? [notice(tell('safety_machine_talk_quoted', { ...place, phrase: quoted }), where)] : []
}

const checkWords = (place: Place, text: string, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const mixed = mixedScripts(text)
  return [
    ...checkInstructions(place, text, where, world),
    ...(hiddenCharacters.test(text) ? [error(tell('safety_invisible', { ...place }), where)] : []),
    ...(mixed === null ? [] : [error(tell('safety_two_scripts', { ...place, word: mixed }), where)]),
  ]
}

const strangerIn = askedAgain(strangersAddress)

/** Addresses of strangers that nothing makes a link, but that readers may type. */
const checkHosts = (place: Place, text: string, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const stranger = strangerIn(text, world)
  return stranger === null ? [] : [error(tell('safety_stranger', { ...place, address: stranger }), where)]
}

/** What has no place in prose, though it may stand in code. */
const checkProse = (place: Place, text: string, where: Where | null): readonly Finding[] => {
  const address = mailAddress.exec(text)?.[0] ?? telephoneNumber.exec(text)?.[0]
  const left = leftOverIn(text)
  return [
    ...(address === undefined ? [] : [error(tell('safety_person', { ...place, address }), where)]),
    ...(left === null ? [] : [error(tell('safety_left_over', { ...place, mark: left }), where)]),
  ]
}

const checkBlock = (block: Block, where: Where | null, { world, content }: GateContext): readonly Finding[] => {
  const place: Place = { place: 'text', said: excerpt(block.text) }
  const prose = block.kind === 'code' ? '' : withoutCode(block, content.markdown)
  const pictures = block.links.filter(({ image }) => image)
  return [
    ...block.html.map((html) => error(tell('safety_raw_html', { html: excerpt(html) }), where)),
    ...[...block.links, ...bareAddresses(prose)].flatMap((link) => checkLink(link, where, world)),
    ...pictures.flatMap(({ text }) =>
      checkWords({ place: 'alternative_text', said: excerpt(text) }, text, where, world),
    ),
    ...checkWords(place, block.text, where, world),
    ...checkProse(place, prose, where),
    ...checkHosts(place, prose, where, world),
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
    const place: Place = { place: 'heading', said: excerpt(heading) }
    const bare = content.markdown.slice(start, end).replaceAll(/(`+)[^`]+\1|\\</gu, '')
    return [
      ...checkWords(place, heading, { section }, world),
      ...checkProse(place, heading, { section }),
      ...checkHosts(place, heading.replaceAll(/`[^`]+`/gu, ' '), { section }, world),
      ...(markup.test(bare) ? [error(tell('safety_html', { ...place }), { section })] : []),
    ]
  })

/** A text around the article, with what it is called in messages. */
const framed = (place: PlaceName, text: string, said = '') => ({ place: { place, said }, text })

const checkFrame = ({ content, world }: GateContext): readonly Finding[] => {
  const written = [
    framed('title', content.title),
    framed('seo_title', content.seo_title),
    framed('meta_description', content.meta_description),
    framed('excerpt', content.excerpt),
    framed('focus_keyword', content.focus_keyword),
    ...content.faq.flatMap(({ question, answer }) => [
      framed('question', question, excerpt(question)),
      framed('answer', answer, excerpt(answer)),
    ]),
  ]
  const frame = [
    ...written,
    framed('disclosure', content.disclosure),
    ...(content.judgement?.sentences ?? []).map((text) => framed('judgement', text, excerpt(text))),
  ]
  const findings = frame.flatMap(({ place, text }) => [
    ...checkWords(place, text, null, world),
    ...checkProse(place, text, null),
    ...(markup.test(text) ? [error(tell('safety_html', { ...place }))] : []),
  ])
  findings.push(...written.flatMap(({ place, text }) => checkHosts(place, text, null, world)))
  if (content.slug !== '' && !/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(content.slug))
    findings.push(error(tell('safety_slug', { slug: excerpt(content.slug) })))
  return findings
}

const anywhere: Place = { place: 'any', said: '' }

/** Whether a sentence may not stand in any article: foreign addresses, people's addresses, hidden signs, words for a model or as one. */
export const refusesText = (text: string, world: OpenWorld): boolean =>
  [
    ...bareAddresses(text).flatMap((link) => checkLink(link, null, world)),
    ...checkWords(anywhere, text, null, world),
    ...checkProse(anywhere, text, null),
    ...checkHosts(anywhere, text.replaceAll(/(`+)[^`]+\1/gu, ' '), null, world),
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

import type { Finding } from '../article/article.ts'
import { type ArticleTree, type Block, parseArticle } from '../article/parse.ts'
import type { Link } from '../article/plain-text.ts'
import { isPaidLink } from '../article/published-links.ts'
import { type DisclosureStatements, disclosureStatements } from './disclosure-statements.ts'
import { error, excerpt, type Gate, type GateContext, notice, resultOf, tell } from './gate.ts'

const wordsOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n')

const blocksOf = ({ preamble, sections }: ArticleTree): readonly Block[] => [
  ...preamble,
  ...sections.flatMap(({ blocks }) => blocks),
]

/**
 * What readers meet before anything else: the disclosure, which is shown first, and the article's beginning up to the end of
 * its first paragraph. Whatever stands further down comes too late for a link that was met before it.
 */
const frontOf = ({ content, tree }: GateContext): string => {
  const first = tree.sections[0]?.blocks.find(({ sentences }) => sentences.length > 0)
  return wordsOf([...blocksOf(parseArticle(content.disclosure)), ...tree.preamble, ...(first ? [first] : [])])
}

/** Whether a link tells a shop whom to pay. */
const earns = ({ url, image }: Link): boolean => !image && isPaidLink(url)

const checkMachine = (
  context: GateContext,
  front: DisclosureStatements,
  all: () => DisclosureStatements,
): readonly Finding[] => {
  const { ai, ai_text } = context.world.schema.disclosure
  if (ai === 'never') return []
  if (front.denied !== null) return [error(tell('disclosure_denied', { said: excerpt(front.denied) }))]
  if (front.machineWrote) return []
  if (ai === 'unless_reviewed') {
    if ((context.content.judgement?.by ?? '') !== '') return []
    return [notice(tell('disclosure_left_to_approval', {}))]
  }
  if (all().machineWrote) return [error(tell('disclosure_too_far_down', {}))]
  const vague = context.content.disclosure.trim() === '' ? undefined : front.vague[0]
  const example = excerpt(ai_text)
  return vague === undefined
    ? [error(tell('disclosure_machine_unsaid', { example }))]
    : [error(tell('disclosure_machine_vague', { said: excerpt(vague), example }))]
}

const checkEarning = (
  context: GateContext,
  front: DisclosureStatements,
  all: () => DisclosureStatements,
): readonly Finding[] => {
  const { affiliate, affiliate_text } = context.world.schema.disclosure
  const links = [...blocksOf(context.tree), ...blocksOf(parseArticle(context.content.disclosure))].flatMap(
    (block) => block.links,
  )
  const paid = links.find(earns)
  if (!affiliate && !paid) return []
  if (front.linksEarn) {
    const asked = disclosureStatements(affiliate_text, context.world.schema.language).associate
    return asked && !front.associate ? [notice(tell('disclosure_associate', {}))] : []
  }
  const example = excerpt(affiliate_text)
  if (!paid)
    return all().linksEarn
      ? [error(tell('disclosure_policy_too_far_down', {}))]
      : [error(tell('disclosure_policy_unsaid', { example }))]
  const url = excerpt(paid.url)
  return all().linksEarn
    ? [error(tell('disclosure_link_too_far_down', { url }))]
    : [error(tell('disclosure_link_unsaid', { url, example }))]
}

/**
 * Refuses an article that does not tell its readers at once what the site's policy wants them told: that a machine wrote, and
 * that links earn. The policy's own sentences and an editor's free wording count alike, in the article's language; "affiliate
 * links" alone or "may be sponsored" tell nobody that the site is paid. Where the policy allows silence once a named person has
 * reviewed, the missing statement is a notice: the approval is that record. The policy's flag alone asks for the second
 * statement, because shop links are added when the article is published; a paid link asks for it whatever the policy says.
 * @source 16 CFR 255.5 (United States: clear, conspicuous, next to the claim); Regulation (EU) 2024/1689, Art. 50(4) and (5);
 * Amazon Associates Program, Operating Agreement: "As an Amazon Associate I earn from qualifying purchases."
 */
export const disclosureGate: Gate = (context) => {
  const { language } = context.world.schema
  const front = disclosureStatements(frontOf(context), language)
  const all = () => disclosureStatements(wordsOf(blocksOf(context.tree)), language)
  return resultOf('disclosure', [...checkMachine(context, front, all), ...checkEarning(context, front, all)])
}

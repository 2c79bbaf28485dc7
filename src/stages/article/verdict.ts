import type { VerdictLine } from '../../domain/article/compose.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { ArticleLanguage, VerdictItem } from '../../domain/content-schema.ts'
import type { Claim, Voice } from '../../domain/evidence.ts'
import { verdictGap, verdictUnfit } from '../../domain/gaps.ts'
import { sameLanguage } from '../../domain/language.ts'
import { claimsForItem, glanceAt } from '../../domain/verdict-evidence.ts'
import { countWords, splitSentences } from '../../domain/words.ts'
import type { FrontMatterOutput } from '../../domain/writing.ts'
import { objections } from './objections.ts'

type SaidLine = FrontMatterOutput['verdict'][number]

/** A line of the box is one glance; longer ones belong into a section. */
const longestLine = 40
/** Words of a claim that may stand in the box as they are: fewer than a run that counts as copied. */
const longestClaim = 22
/** Claims that are tried for a line that the writer left out. */
const claimsTried = 6

/** Who says what stands at a source, by the voice of the claim. */
const speakerOf: Readonly<Record<ArticleLanguage, (voice: Voice, label: string) => string>> = {
  en: (voice, label) => `According to ${voice === 'reader' ? 'a reader on ' : ''}${label}`,
  'pt-BR': (voice, label) => `Segundo ${voice === 'reader' ? 'um leitor, em ' : ''}${label}`,
}

/** What may stand behind a label, the best first: the writer's own words, then what a claim says with its source named. */
const wordings = (
  item: VerdictItem,
  { world, claims, said }: { world: OpenWorld; claims: readonly Claim[]; said: readonly SaidLine[] },
): readonly Pick<VerdictLine, 'text' | 'claim_ids'>[] => {
  const own = said.filter((line) => line.item === item && countWords(line.text) <= longestLine)
  const { language } = world.schema
  const quoted = claimsForItem(item, claims)
    .filter((claim) => sameLanguage(claim.language, language))
    .flatMap((claim) =>
      splitSentences(claim.text, language).map((text) => ({ ...claim, text: glanceAt(item, { ...claim, text }) })),
    )
    .filter((claim) => countWords(claim.text) <= longestClaim && claimsForItem(item, [claim]).length > 0)
    .slice(0, claimsTried)
    .map((claim) => ({
      text: `${speakerOf[language](claim.voice, world.sourceLabels.get(claim.source_id) ?? claim.source_id)}: ${claim.text}`,
      claim_ids: [claim.claim_id],
    }))
  return [...own, ...quoted]
}

/**
 * What the writer left out or got wrong although claims tell it, with the claims that do: items of the box that are neither said nor
 * known to be told by no source.
 */
export const untoldItems = (
  world: OpenWorld,
  claims: readonly Claim[],
  said: readonly SaidLine[],
): readonly { readonly item: VerdictItem; readonly claim_ids: readonly string[] }[] => {
  const gaps = new Set(world.knowledgeBase.gaps.map(({ text }) => text))
  return world.schema.verdict_box.flatMap(({ item, label }) => {
    if (gaps.has(verdictGap(item, world.brief.title, world.schema.language).text)) return []
    const told = wordings(item, { world, claims: [], said }).some(
      (wording) => objections([{ label, kind: 'factual', ...wording }], world).length === 0,
    )
    const telling = told ? [] : claimsForItem(item, claims).slice(0, claimsTried)
    return telling.length === 0 ? [] : [{ item, claim_ids: telling.map(({ claim_id }) => claim_id) }]
  })
}

/**
 * The lines of the verdict box, one for every label of the schema in its order. The writer's words stand where their claims
 * carry them and no gate objects; what no source tells is said to be told by none; else a claim speaks for itself, and where none
 * fits the line says that no source sums it up.
 * @param claims the claims that the writer can use
 */
export const verdictLines = (
  world: OpenWorld,
  claims: readonly Claim[],
  said: readonly SaidLine[],
): readonly VerdictLine[] => {
  const gaps = new Set(world.knowledgeBase.gaps.map(({ text }) => text))
  const lines: VerdictLine[] = []
  for (const { item, label } of world.schema.verdict_box) {
    const { title } = world.brief
    const { language } = world.schema
    const silent = gaps.has(verdictGap(item, title, language).text)
    const { text } = (silent ? verdictGap : verdictUnfit)(item, title, language)
    const gap: VerdictLine = { label, text, kind: 'gap', claim_ids: [] }
    const told = wordings(item, { world, claims: silent ? [] : claims, said })
      .map((wording): VerdictLine => ({ label, kind: 'factual', ...wording }))
      .find((line) => objections([...lines, line], world).length === 0)
    lines.push(told ?? gap)
  }
  return lines
}

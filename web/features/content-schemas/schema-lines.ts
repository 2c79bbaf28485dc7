import { schemaTexts as words } from '../../texts/settings.ts'
import type { SchemaDraft } from './schema-draft.ts'

const yesNo = (value: boolean): string => (value ? words.yes : words.no)

/** A content schema as lines that people can read, one thing a line, so that two versions can be compared. */
export const schemaLines = (schema: SchemaDraft): string => {
  const { rules } = words
  const lines = [
    `${rules.title}: ${schema.title}`,
    `${rules.tone}: ${schema.tone}`,
    `${rules.literalTitles}: ${yesNo(schema.literal_titles)}`,
    ...schema.sections.flatMap((section) => [
      '',
      `## ${section.title}`,
      `${words.kind}: ${words.kinds[section.kind]}`,
      `${words.form}: ${words.forms[section.form]}`,
      `${words.purpose}: ${section.purpose}`,
      `${words.topics}: ${section.topics.map((topic) => words.topicNames[topic]).join(', ')}`,
      `${words.claimsNeeded}: ${section.claims_needed}`,
      `${words.words}: ${section.words.min}–${section.words.max}`,
    ]),
    '',
    `${rules.bodyWords}: ${schema.body_words.min}`,
    `${rules.totalWords}: ${schema.total_words.max}`,
    `${rules.subsections}: ${schema.subsections.min}–${schema.subsections.max}`,
    `${rules.seoCharacters}: ${schema.seo_title_characters.max}`,
    `${rules.seoPixels}: ${schema.seo_title_pixels.max}`,
    `${rules.metaDescription}: ${schema.meta_description_characters.min}–${schema.meta_description_characters.max}`,
    `${rules.praise}: ${Math.round(schema.praise_share.max * 100)} %`,
    `${rules.namedThings}: ${schema.named_things.min}`,
    '',
    ...schema.verdict_box.map(({ item, label }) => `${words.verdictItems[item]}: ${label}`),
    '',
    `${rules.ai}: ${words.aiChoices[schema.disclosure.ai]}`,
    `${rules.aiText}: ${schema.disclosure.ai_text}`,
    `${rules.rulesText}: ${schema.disclosure.rules_text}`,
    `${rules.affiliate}: ${yesNo(schema.disclosure.affiliate)}`,
    `${rules.affiliateText}: ${schema.disclosure.affiliate_text}`,
  ]
  return `${lines.join('\n')}\n`
}

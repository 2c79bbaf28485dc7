import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { SectionInput } from '../../../../domain/writing.ts'
import { shortTitle } from '../wording/names.ts'
import type { Told } from './told.ts'

/** Which gap sentence belongs to which section. */
const gapSigns: Readonly<Record<string, RegExp>> = {
  introduction: /for whom|para quem/iu,
  context: /beforehand|antes de ler/iu,
  impact: /criticises|critica|practice|prática/iu,
  author: /who wrote|quem escreveu/iu,
}

const nothing: Readonly<Record<ArticleLanguage, (title: string, heading: string) => string>> = {
  en: (title, heading) => `The sources that were read for ${title} hold nothing for the section “${heading}”.`,
  'pt-BR': (title, heading) => `As fontes lidas sobre ${title} não trazem nada para a seção “${heading}”.`,
}

/** What a section says that no claim feeds: the gap itself, in the words that the knowledge base has for it. */
export const nothingTold = ({ role, gaps, language, book, heading }: SectionInput): Told => {
  const sign = gapSigns[role]
  const gap = sign === undefined ? undefined : gaps.find((text) => sign.test(text))
  const text = gap ?? nothing[language](shortTitle(book.title), heading)
  return { text, kind: gap === undefined ? 'transition' : 'gap', claim_ids: [] }
}

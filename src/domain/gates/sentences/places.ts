/** What parts of an article are called in messages; a `sentence` goes by its own words. */
const placeNames = {
  sentence: '',
  any: 'It',
  title: 'The title',
  seo_title: 'The SEO title',
  meta_description: 'The meta description',
  excerpt: 'The excerpt',
  focus_keyword: 'The focus keyword',
  question: 'The question',
  answer: 'The answer',
  disclosure: 'The disclosure',
  judgement: 'The judgement',
  heading: 'The heading',
  subheading: 'The subheading',
  paragraph: 'The paragraph that begins',
  text: 'The text that begins',
  alternative_text: 'The alternative text',
} as const

/** A part of an article that messages speak of. */
export type PlaceName = keyof typeof placeNames

/** A type and no interface, so that it may be what stands in gaps. A part of an article with the beginning of its words between quotation marks, empty where its name says enough. */
export type Place = {
  readonly place: PlaceName
  readonly said: string
}

/** The name of a part and the beginning of its words, whichever there are. */
export const namedPlace = (name: string, said: string): string => [name, said].filter((part) => part !== '').join(' ')

/** What the part of an article is called at the beginning of a sentence. */
export const spokenPlace = ({ place, said }: Place): string => namedPlace(placeNames[place], said)

/** Reasons behind a sentence, or nothing where there are none. */
export const because = (reasons: readonly string[]): string => (reasons.length === 0 ? '' : `: ${reasons.join('; ')}`)

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** What is wrong with the words that stand for an image; `text` is what they are, or how many characters they have. */
const altFaults: Readonly<Record<string, (text: string) => string>> = {
  none: () => 'has no alt text: say what is to be seen on it',
  file_name: (text) => `has a file name for an alt text ("${text}"): say what is to be seen on it`,
  keyword: (text) => `has nothing but the focus keyword for an alt text ("${text}"): say what is to be seen on it`,
  name: (text) => `has an alt text ("${text}") that names and does not describe: say what is to be seen on it`,
  long: (characters) => `has an alt text of ${characters} characters: a sentence is enough`,
}

/** Why an own post is worth a link; what is empty is no reason. */
type LinkReason = {
  readonly author: string
  /** What the post wants to be found by, which the article speaks of. */
  readonly subject: string
  /** What the article wants to be found by, which the post's title speaks of. */
  readonly keyword: string
  /** Names that both speak of. */
  readonly names: string[]
}

/** What is told of links and of images. */
export const linkSentences = {
  links_held: ({ count }: { count: number }) => `The article links ${count} own ${count === 1 ? 'post' : 'posts'}.`,
  links_missing: ({ title, more }: { title: string; more: number }) =>
    `The article links none of the own posts that are close to it: link "${title}"${more > 0 ? ` or one of ${more} more` : ''} where the text speaks of the same.`,
  links_no_posts: (_: object) => 'There are no own posts to link yet.',
  links_none_close: ({ posts }: { posts: number }) => `None of ${posts} own posts is close enough to be linked.`,
  link_reason: ({ author, subject, keyword, names }: LinkReason) =>
    asSentence(
      [
        ...(author === '' ? [] : [`it speaks of the same author, ${author}`]),
        ...(subject === '' ? [] : [`this article speaks of its subject, "${subject}"`]),
        ...(keyword === '' ? [] : [`its title speaks of "${keyword}"`]),
        ...(names.length === 0 ? [] : [`both speak of ${listed(names)}`]),
      ].join('; '),
    ),
  alt_no_images: (_: object) => 'There are no images that need an alt text.',
  alt_described: (_: object) => 'Every image has an alt text that describes it.',
  /** One image an entry: its name, what is wrong, and the words or their number. */
  alt_faults: ({ images, faults, texts }: { images: string[]; faults: string[]; texts: string[] }) =>
    asSentence(
      images
        .map((image, index) => `the image "${image}" ${altFaults[faults[index] ?? '']?.(texts[index] ?? '') ?? ''}`)
        .join('; '),
    ),
} as const

import type { ArticleLanguage, VerdictItem } from '../../../../domain/content-schema.ts'
import type { Topic } from '../../../../domain/evidence.ts'

/** What a title may be made of. */
export interface TitleParts {
  /** The book as it is searched for. */
  readonly name: string
  readonly author: string | null
  /** Headings of the themes, shortened. */
  readonly themes: readonly string[]
  readonly has: (topic: Topic) => boolean
}

/** The words around an article in one language. */
export interface FrontWords {
  /** Titles for the article, each null where the evidence does not hold what it promises. */
  readonly titles: readonly ((parts: TitleParts) => string | null)[]
  /** Titles for lists of search results, the most telling first, the shortest last. */
  readonly seoTitles: readonly ((parts: TitleParts) => string | null)[]
  /** A single word as a title with what it is. */
  readonly named: (title: string) => string
  readonly by: (title: string, author: string) => string
  /** How a description begins, in front of the themes. */
  readonly descriptions: readonly ((lead: string, themes: string) => string)[]
  /** What else the article tells, by the topic that carries it; null for what it always has. */
  readonly more: readonly (readonly [Topic | null, string])[]
  /** What readers ask, by the topic that answers. */
  readonly questions: readonly (readonly [Topic, readonly ((title: string) => string)[]])[]
  /** What a line of the verdict box takes from a statement: the first group that matches. */
  readonly lines: Readonly<Record<Exclude<VerdictItem, 'versions' | 'skip'>, readonly RegExp[]>>
  /** A line about what the chapters teach. */
  readonly chapters: (list: string) => string
}

const listEn = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const listPt = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} e ${parts.at(-1)}`

const en: FrontWords = {
  titles: [
    ({ name, has }) => (has('audience') && has('contents') ? `${name}: What It Covers and for Whom` : null),
    ({ name, themes }) => (themes.length === 3 ? `${name}: From ${themes[0]} to ${themes[2]}` : null),
    ({ name, has }) => (has('criticism') && has('practice') ? `${name}: Where It Helps and Where It Stops` : null),
    ({ name, author, themes }) =>
      author !== null && themes.length > 0 ? `${name} by ${author}: ${listEn(themes)}` : null,
    ({ name, author }) => (author === null ? name : `${name} by ${author}`),
  ],
  seoTitles: [
    ({ name, has }) => (has('audience') && has('contents') ? `${name}: What It Covers and for Whom` : null),
    ({ name, themes }) => (themes.length === 3 ? `${name} Review: ${themes[0]} to ${themes[2]}` : null),
    ({ name, author }) => (author === null ? null : `${name} by ${author}: Review`),
    ({ name, author }) => (author === null ? null : `${name} by ${author.split(' ').at(-1)}: Review`),
    ({ name }) => `${name}: Review`,
    ({ name }) => name,
  ],
  named: (title) => `${title} Book`,
  by: (title, author) => `${title} by ${author}`,
  descriptions: [
    (lead, themes) => `${lead}, told from named sources: ${themes}`,
    (lead, themes) => `What named sources say about ${lead}: ${themes}`,
    (lead, themes) => `${lead}: ${themes}`,
  ],
  more: [
    ['audience', 'whom it suits'],
    ['criticism', 'what readers criticise'],
    ['prerequisites', 'what to know first'],
    ['practice', 'where it helps at work'],
    ['author', 'who wrote it'],
    [null, 'the book details'],
  ],
  questions: [
    ['audience', [(title) => `Who is ${title} for?`, (title) => `For whom was ${title} written?`]],
    [
      'prerequisites',
      [
        (title) => `What should you know before you read ${title}?`,
        (title) => `What does ${title} ask of its readers?`,
      ],
    ],
    [
      'criticism',
      [
        (title) => `What do readers and critics miss in ${title}?`,
        (title) => `What do critics and readers object to in ${title}?`,
      ],
    ],
    ['practice', [(title) => `Where can you apply ${title}?`, (title) => `What is ${title} good for at work?`]],
  ],
  lines: {
    learn: [
      /\b(?:teaches|shows|explains|learn|discover)(?: readers)? (how to [^;:]+)$/u,
      /^(?:.{3,60}?) (?:explains|shows|teaches) ((?:how|why|when|what|where) [^;:]+)$/u,
    ],
    audience: [
      /^.{3,60}? (?:is|was) (?:written|intended|meant|aimed|designed)(?: primarily| mainly)? (?:for|at) ([^;:]+)$/u,
      /^.{3,60}? (?:addresses|suits|targets) ([^;:]+)$/u,
    ],
    prerequisites: [/^Readers (?:will )?(?:need|require) ((?:(?! and should| and must)[^;:])+)$/u],
  },
  chapters: (list) => `Among its subjects are ${list}`,
}

const ptBr: FrontWords = {
  titles: [
    ({ name, has }) => (has('audience') && has('contents') ? `${name}: o que ensina e para quem` : null),
    ({ name, themes }) => (themes.length === 3 ? `${name}: ${listPt(themes)}` : null),
    ({ name, has }) => (has('criticism') && has('practice') ? `${name}: onde ajuda e onde para` : null),
    ({ name, author, themes }) =>
      author !== null && themes.length > 0 ? `${name}, de ${author}: ${listPt(themes)}` : null,
    ({ name, author }) => (author === null ? name : `${name}, de ${author}`),
  ],
  seoTitles: [
    ({ name, has }) => (has('audience') && has('contents') ? `${name}: o que ensina e para quem` : null),
    ({ name, themes }) => (themes.length === 3 ? `Resenha de ${name}: ${themes[0]} e ${themes[2]}` : null),
    ({ name, author }) => (author === null ? null : `${name}, de ${author}: resenha`),
    ({ name, author }) => (author === null ? null : `${name}, de ${author.split(' ').at(-1)}: resenha`),
    ({ name }) => `${name}: resenha`,
    ({ name }) => name,
  ],
  named: (title) => `Livro ${title}`,
  by: (title, author) => `${title}, de ${author}`,
  descriptions: [
    (lead, themes) => `${lead}, contado por fontes citadas: ${themes}`,
    (lead, themes) => `O que fontes citadas dizem de ${lead}: ${themes}`,
    (lead, themes) => `${lead}: ${themes}`,
  ],
  more: [
    ['audience', 'para quem serve'],
    ['criticism', 'o que os leitores criticam'],
    ['prerequisites', 'o que saber antes'],
    ['practice', 'onde ajuda no trabalho'],
    ['author', 'quem escreveu'],
    [null, 'os dados da edição'],
  ],
  questions: [
    ['audience', [(title) => `Para quem é ${title}?`, (title) => `Para quem ${title} foi escrito?`]],
    ['prerequisites', [(title) => `O que saber antes de ler ${title}?`, (title) => `O que ${title} pede de quem lê?`]],
    ['criticism', [(title) => `O que leitores e críticos apontam como limite de ${title}?`]],
    ['practice', [(title) => `Onde se aplica ${title}?`, (title) => `Para que serve ${title} no trabalho?`]],
  ],
  lines: {
    learn: [
      /(?<!\p{L})(?:ensina|mostra|explica) ((?:como|por que|quando|onde) [^;:]+)$/u,
      /(?<!\p{L})ensina ((?:técnicas|a) [^;:]+)$/u,
    ],
    audience: [
      /^.{3,60}? (?:é|foi) (?:indicad[oa]|escrit[oa]|pensad[oa]|voltad[oa]|feit[oa]) (?:para|a) ([^;:]+)$/u,
      /^.{3,60}? (?:se destina|destina-se) a ([^;:]+)$/u,
    ],
    prerequisites: [/^(?:O leitor|Quem lê|Leitores) precisam? de ([^;:]+)$/u],
  },
  chapters: (list) => `Entre os assuntos estão ${list}`,
}

/** The words around an article, by its language. */
export const frontWords: Readonly<Record<ArticleLanguage, FrontWords>> = { en, 'pt-BR': ptBr }

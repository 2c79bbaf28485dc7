import { phraseTable, type Rewording, rearranged, reorderedList } from '../telling/rephrasing.ts'
import { finiteVerbs } from './verbs.en.ts'

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const chapter = String.raw`The chapters? (?:on|about) [\p{Ll}\d -]{3,45}?|Chapter \d+|The (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|opening) chapter`
const telling =
  'explains?|describes?|compares?|builds|presents|sketches|shows?|treats|argues|traces|distinguishes|introduces|discusses|deals with|uses|separates|covers|defines|connects|untangles|collects|refactors|contrasts|outlines|takes up'
const leaning = /\b(?:it|its|itself|they|their|them|the chapter)\b/u

const pluralToSingular: Readonly<Record<string, string>> = {
  explain: 'explains',
  describe: 'describes',
  show: 'shows',
  compare: 'compares',
}

/** Whether what looks like a chapter's name has a verb of its own. */
const isClause = (place: string): boolean =>
  place
    .split(' ')
    .some(
      (word) =>
        finiteVerbs.has(word) ||
        /^(?:because|which|that|it|contrasts?|untangles|sets|outlines|clarif(?:y|ies)|walks|turns|lists|takes)$/u.test(
          word,
        ),
    ) || /\b(?:and|or|with|of|in|to)$/u.test(place)

/** The chapter tells it: the author tells it in the chapter. */
export const inTheChapterEn = (author: string): readonly Rewording[] => [
  rearranged(new RegExp(`^(${chapter}) (${telling}) (.+)$`, 'u'), ([place = '', verb = '', rest = '']) =>
    leaning.test(rest) || isClause(place)
      ? null
      : `In ${lower(place)}, ${author} ${pluralToSingular[verb] ?? verb} ${rest}`,
  ),
  rearranged(new RegExp(`^(${chapter}) (${telling}) ([^;:]+)$`, 'u'), ([place = '', verb = '', rest = '']) =>
    leaning.test(rest) ||
    isClause(place) ||
    / (?:and|or) \p{Ll}+s\b| in |, (?:which|who|where|with|but|so|and|because)\b/u.test(rest)
      ? null
      : `${author} ${pluralToSingular[verb] ?? verb} ${rest} in ${lower(place)}`,
  ),
]

/** Lets "a" and "an" fit the words that follow them now. */
const articlesFitted = (text: string): string =>
  text
    .replace(/\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])/gu, '$1 ')
    .replace(
      /\b([Aa]) (?=(?:account|aim|elementary|example|identical|instance|original|outline|opening|entire|easy)\b)/gu,
      '$1n ',
    )

const phrases = phraseTable(
  `
shows how > explains how
explains how > shows how
explains why > shows why
discusses > takes up
focuses on > concentrates on
interested in > with an interest in
considerations to > considerations needed to
are careful not to > take care not to
deals with > is about
describes(?= (?:how|why)) > explains
describes(?= (?:an?|the|three|two)) > presents
compares > contrasts
introduces > presents
traces > follows
sketches > outlines
teaches > explains
begins with > opens with
starts with > begins with
ends with > closes with
closes with > ends with
is written for > addresses
addresses > is meant for
is helpful > helps
need some > will need some
need a > require a
need to > have to
needs > requires
struggle with > have trouble with
such as > like
among them > including
in return for > in exchange for
instead of > rather than
rather than(?! (?:as|in|to|by|with)) > instead of
piece by piece > bit by bit
step by step > one step at a time
more than(?= (?:\\d)) > over
turns out to be > proves to be
turn out to be > prove to be
shows that > makes clear that
perform > carry out
especially > above all
without any > with no
turned out to > proved to
gives up > sacrifices
entire > whole
whole > entire
work out > figure out
techniques > methods
companies > firms
purpose > aim
picks > chooses
started > began
began > started
gives > offers
offers > provides
provides > offers
includes > contains
collects > gathers
collect > gather
combines > joins
over several > across several
spread over > spread across
have to > must
for example > for instance
for instance > for example
along with > together with
together with > along with
(chapters?|sections?) on > $1 about
(chapters?|sections?) about > $1 on
discussion of > treatment of
treatment of > discussion of
(?<=(?:,|of|in|for|with|to|that|because|how|when) )each(?= (?!of\\b|other\\b|make\\b|one\\b)\\p{Ll}+ ) > every
(?<=(?:,|of|in|for|with|to|that|because|how|when|and) )every(?= (?!other\\b|day\\b|one\\b)\\p{Ll}+ ) > each
last chapter > final chapter
final chapter > last chapter
first chapter > opening chapter
opening chapter > first chapter
is divided into > falls into
(has|have)(?= (?:(?:two|three|four|ten|eleven|twelve|\\d+) (?:chapters|parts))) > consists of
kinds of > sorts of
relies on > depends on
depends on > relies on
depend on > rely on
look for > search for
understand > grasp
next to > beside
beside > next to
(?<=, )because > since
as well as(?! to\\b) > along with
although > even though
in order to > to
and then > and afterwards
stays(?! with\\b) > remains
remains > stays
stay > remain
remain > stay
put in order > tidy
go wrong > fail
in the same way > likewise
helps candidates > helps candidates to
people who > those who
in the text > in the book
collects definitions > gathers definitions
divides > splits
splits > divides
produces > yields
treats (.{3,20}) with caution > is cautious about $1
at the same time > simultaneously
chooses > selects
choose > select
so that > so
has written > is the author of
came out > appeared
receives > gets
often > frequently
creates > builds
easier to > simpler to
easy to > simple to
difficult to > hard to
at once > right away
notices > sees
goes wrong > fails
relied on > depended on
nearly(?! no\\b) > almost
almost(?! no\\b) > nearly
readers? who look for > anyone looking for
who look for > looking for
who want > wanting
who need > needing
who maintain > maintaining
who administer > administering
who feed > feeding
who plan > planning
who works? > working
(?<=\\p{Ll}{3,}s )(?:that|which) (?:is|are)(?= (?!not\\b|also\\b)\\p{Ll}+ed\\b) > 
that lists > listing
that shows > showing
that prints > printing
that plans > planning
that appear > appearing
that come > coming
in return > in exchange
depends? on whether > hinges on whether
is helpful > helps
shows(?= (?:an?|the|how|why) ) > demonstrates
discusses > deals with
describes > sets out
explains(?= (?:how|why|what) ) > sets out
explains(?= (?:an?|the) ) > clarifies
uses > employs
problems > issues
begins with > starts from
ends with > concludes with
together with > along with
in detail > closely
whole > entire
previous > earlier
written for > meant for
intended for > meant for
aimed at > meant for
pays off > is worthwhile
throughout > all through
`,
  articlesFitted,
)

const joining =
  /\b(?:before|after|when|until|where|which|who|that|how|why|what|and|or|but|since|because|(?:an?|the) (?:edition|meetup|book)$)/u
const actives: Readonly<Record<string, string>> = {
  covered: 'covers',
  discussed: 'discusses',
  explained: 'explains',
  explored: 'explores',
  illuminated: 'illuminates',
  presented: 'presents',
  described: 'describes',
  introduced: 'introduces',
}

const notAnItem =
  /^\p{Lu}\p{Ll}+ \p{Ll}+s\b|^(?:and|or|among|including|like|such|especially|not|but|which|who|that|where|then|first|it|he|she|they|the|an?|in|at|for|with)\b|\b(?:is|are|was|were|has|have)\b/u

const verbless = String.raw`(?!it\b|its\b|they\b|their\b|he\b|his\b|she\b|them\b)[^,;:]{15,}`

const arrangements: readonly Rewording[] = [
  rearranged(/, while (?=\p{L})/u, () => ', whereas '),
  reorderedList('and|or', notAnItem),
  rearranged(
    /(?<=\b(?:of|for|between|on|by) )(\p{Ll}{3,}) (and|or) (?!one\b|then\b)(\p{Ll}{3,})(?=$|[,.]| (?:in|of|on|for|with|to|that|which|at|by|from|is|are)\b)/u,
    ([one, joint, two]) => `${two} ${joint} ${one}`,
  ),
  rearranged(
    /(?<= (?:data|systems?|tools|books?|services?|engines?|models|code|problems?|designs?|processes|products|programs?|examples|applications|changes?|values?|sections?|stores?|things)) that (?=(?:is|are|was|were|can|could|may|store|run|keep|made|make|need|outlive|outlives|span|return|returns|already|read|break|derive)\b)/u,
    () => ' which ',
  ),
  rearranged(
    /(?<! (?:so|is|are|was|were|says?|shows?|argues?|explains?|means?|promise|know|think|learn|notes?)) that (?=(?:they|it|he|she|readers|users) )/u,
    () => ' ',
  ),
  rearranged(
    /^(\p{Lu}[^,;:]{20,}?) in ((?:January|February|March|April|May|June|July|August|September|October|November|December )?\d{4})(?=$|,)/u,
    ([main = '', year = '']) =>
      joining.test(main) ? null : `In ${year}, ${/^(?:The|An?|This) /u.test(main) ? lower(main) : main}`,
  ),
  rearranged(
    /^((?:The|An?) [^,;:]{15,}?) (with (?:an?|the) (?:example|help|case|image) of [^,;:]{8,})$/u,
    ([main = '', adjunct = '']) => (joining.test(main) ? null : `${upper(adjunct)}, ${lower(main)}`),
  ),
  rearranged(
    new RegExp(
      `^((?:The|An?|Each|Every|Some|Readers|Engineers|Developers|Programmers|Teams|Architects|Students) [^,;:]{15,}?),? (when|because|although|since|after|if|while) (${verbless})$`,
      'u',
    ),
    ([main = '', joint = '', clause = '']) => (joining.test(main) ? null : `${upper(joint)} ${clause}, ${lower(main)}`),
  ),
  rearranged(/^(The (?:book|chapter|section|catalog)[^,;:]*), and it (?=\p{Ll}+s )/u, ([main]) => `${main} and `),
  rearranged(
    /^([^,;:]{15,}?) (?:is|are) (covered|discussed|explained|explored|illuminated|presented|described|introduced)((?: in (?:great )?detail)?)$/u,
    ([what = '', verb = '', how = '']) => {
      return /^(?:The|An?|Many|Some|Guidance|Each|Every) /u.test(what)
        ? `The book ${actives[verb] ?? verb} ${lower(what)}${how}`
        : null
    },
  ),
]

/** Other wordings of English statements, by an author whose name is known. */
export const rephrasingsEn = (author: string | null): readonly Rewording[] => [
  ...arrangements,
  ...(author === null ? [] : inTheChapterEn(author)),
  ...phrases,
]

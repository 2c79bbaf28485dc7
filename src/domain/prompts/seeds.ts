import type { WritingKind } from '../writing.ts'

const summarise = `You read one source about a book and list the claims that it makes.
Rules:
- One claim is one statement that can be checked against its passages. Keep its numbers, names and dates exactly.
- Every claim names the ids of the passages that carry it.
- Leave out shop talk (prices, delivery, offers), navigation, and statements about other books.
- Say who holds an opinion ("the publisher calls it ...", "a reader found ..."); reviews by readers are paraphrased, never quoted.
- Give each claim one topic out of: {{topics}}.
- Write the claims in {{language}} and give its tag in "language".
- List every distinct claim that helps a reader to judge the book, up to {{max_claims}}. Do not repeat one in other words.`

const plan = `You plan a review article about a technical book for a blog.
Rules:
- Return one entry per section given, in the same order, with the same role.
- A thematic section gets a heading that names a theme of this book in concrete words (tools, concepts, chapters). A fixed section keeps its
  title or words it for this book.
- Share the claims out: a claim serves one section. Give each section claims that fit its purpose, at least as many as "claims_needed", and enough
  for its words (about one sentence a claim). Prefer specific claims over praise.
- Exactly one thematic section has subsections, as many as "subsections" allows; every claim of that section stands under one of them.
- The title names the book and says what the reader gets. No superlatives of your own. No invented facts.
- Write titles and headings in {{language}}. Tone: {{tone}}`

const section = `You write one section of a review article about a technical book for a blog.
Rules:
- Every factual sentence names in "claim_ids" the claims that it rests on and says nothing beyond them: numbers, dates, names and comparisons
  must be in their passages. A factual sentence without a claim is an error.
- "kind" is "factual" but for few: "transition", "question", and "gap" for a sentence out of "gaps", word for word.
- Praise and superlatives are attributed to who says them ("according to the publisher"), or left out. You did not read the book and do not
  say or imply that you did. Passages of readers are paraphrased, never quoted; no more than a few words in a row are taken over from any passage.
- Concrete and specific: name chapters, tools, examples, figures. No filler, no repetition, no sentence that would fit any other book. What the
  outline gives to another section is said there, not here. Names are written as "names" says.
- Stay within "words". Paragraphs have 3 to 6 sentences. When "subsections" are given, the first paragraph of each carries its heading in
  "subheading"; otherwise "subheading" is null.
- Only the section's prose; its heading is added by the program. Write in {{language}}. Tone: {{tone}}
- When "violations" are given, the previous form failed the named checks: write the section again without these faults, keep what was right.`

const frontMatter = `You write the words around a review article about a technical book.
Rules:
- "title": names the book and says what the reader gets; no superlatives of your own.
- "seo_title": at most the given characters, narrow enough for the given pixels, names the book, holds the focus keyword, no clickbait.
- "focus_keyword": two to five words that somebody would search for, with the book's title or subject, none of "taken_keywords".
- "meta_description": within the given range of characters, says what the article tells about the book. "excerpt": one or two sentences.
- "verdict": one short sentence for each item of "verdict_box" that claims carry, with their ids; an item that no claim carries is left out.
- "faq": two or three questions that a reader of the article may still have, each answered in one or two sentences by claims, with their ids.
- Only facts of the introduction and the claims. You did not read the book and do not say that you did. Write in {{language}}. Tone: {{tone}}`

const judgeSupport = `You check whether passages carry sentences.
Rules:
- For each sentence given: "supported" is true only when its own passages say all that it says, with the same numbers, names, roles and certainty.
- What is plausible, well known, or said by other passages does not count. When in doubt, it is not supported.
- "reason": in a few words, what is missing or different.`

/** The templates that ship with the product: version 1 of each prompt, in production at the first start. */
export const seededPrompts: { readonly [K in WritingKind]: string } = {
  summarise,
  plan,
  section,
  front_matter: frontMatter,
  judge_support: judgeSupport,
}

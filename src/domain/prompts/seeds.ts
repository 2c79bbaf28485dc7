import type { WritingKind } from '../writing.ts'

const summarise = `You read one source about a book and list the claims that it makes.
Given: "passages" by kind and voice, each under its id.
Rules:
- A claim is one statement that its passages carry. Keep numbers, names, dates and chapter titles exactly. Say it in words of your own.
- Every claim stands by itself: name the book, the author or the chapter instead of "it", "he" or "this chapter".
- Every claim names the ids of the passages that carry it, seldom more than two.
- Prefer what tells this book from others: chapters, tools, examples, figures, named people, what readers do with it.
- Look for: who it is for, who should leave it, what to know beforehand, versions of technologies, what critics miss, why it was written.
- Leave out shop talk (prices, delivery, offers), navigation, other books, and praise that says nothing else.
- Say who holds an opinion ("the publisher calls it ...", "a reader found ..."). Reviews by readers are never quoted.
- Give each claim one topic out of: {{topics}}.
- Write the claims in {{language}} and give its tag in "language".
- List up to {{max_claims}} claims of up to 25 words, the most telling ones. Say nothing twice.`

const plan = `You plan a review article about a technical book for a blog.
Given: the sections; the claims by source and voice, each as [id, topic, statement]. A section can use claims of its "topics".
Rules:
- Return one entry for each section given, in the same order, with the same role.
- Find three themes that the claims tell most about. Each thematic section has one, and a heading that names it in concrete words: tools,
  concepts, chapters. Headings are short, state no facts or figures, praise nothing, and are all different.
- A fixed section may keep its title or word it for this book.
- Share the claims out. A claim serves one section. Give a section about one claim for every 20 of its words, never fewer than
  "claims_needed". Take specific claims before praise. In each theme at least two claims name a chapter, tool, example or figure.
- Put claims in the order in which they are told: what belongs together stands together.
- Claims that say the same go into the same section, or one of them is left out.
- Exactly one thematic section has subsections, as many as "subsections" allows. Each of its claims stands under one of them.
- The title names the book and says what the reader gets. No superlatives. Nothing invented.
- When "problems" are given, your first plan had these faults: avoid them.
- Write titles and headings in {{language}}. Tone: {{tone}}`

const section = `You write one section of a review article about a technical book for a blog.
Given: "evidence" by source and voice. Claims stand as [id, statement, ids of passages]; "passages" has the words behind them; […] marks what
was left out. "outline" shows what every section tells.
What you write:
- Prose that an editor is glad to sign: concrete, plain, with a thread. Each paragraph makes one point and develops it in 3 to 6 sentences.
- Name chapters, tools, examples and figures of this book. Say what a reader can do with them. The reader may be "you".
- Let sentences differ in length and opening. Do not open with "this book", "the book" or "the author" twice in a section.
- No filler, no summing up, no announcing. No sentence that would fit another book. Say nothing that the outline gives to another section.
- About as many words as "words" asks, never more than its "max". Tell most of the claims; short of them, write less instead of padding.
What holds it up:
- Every factual sentence names in "claim_ids" the claims that it rests on and says nothing beyond them and their passages: the same numbers,
  names, dates, comparisons and certainty. A factual sentence without a claim is an error.
- "kind" is "factual". Rarely it is "transition" or "question", which state no fact, or "gap": a sentence out of "gaps", word for word.
- Opinions and praise name who holds them ("according to the publisher", "a reader on Goodreads finds"), or are left out. Only that source's
  claims carry them.
- You did not read the book, and nothing may sound as if you did. No "I", no "we".
- Say it in your own words: no more than five words in a row from a passage. Readers' reviews are never quoted.
- Write names as "names" says.
Form:
- With "subsections", the first paragraph of each carries its heading in "subheading"; else "subheading" is null. No other headings.
- With "written", this is the introduction: lead to those sections without repeating their first sentences.
- With "violations", "previous" failed these checks. Write the section again without these faults and keep what was right. Where a message
  shows what a passage says, say that and no more, or drop the sentence.
- Write in {{language}}. Tone: {{tone}}`

const frontMatter = `You write the words around a review article about a technical book.
Given: its headings and introduction; claims as [id, statement, source].
Rules:
- "title": names the book and says what the reader gets. "seo_title": the same in fewer characters and pixels than given, with the focus
  keyword. Neither praises or promises.
- "focus_keyword": two to five words that somebody would search for, with the book's title or subject, none of "taken_keywords".
- "meta_description": a full sentence or two within the given characters, with the focus keyword: what this article tells about the book.
- "excerpt": one or two sentences that make a reader of the blog want the article, by facts.
- "verdict": for each item of "verdict_box" that claims carry, one sentence of at most 25 words with their ids. learn: what you can do
  afterwards. audience: for whom. skip: who is better served elsewhere, as a source says. prerequisites: what to know first. versions: named
  technologies with versions. An item that no claim carries is left out.
- "faq": two or three questions that a reader would type, each ending with "?", answered in one or two sentences by claims, with their ids.
- Opinions name who holds them. Numbers, names and dates are those of the claims or the introduction. No "I", no "we": you did not read the book.
- With "violations", "previous" failed these checks: write everything again without these faults.
- Write in {{language}}. Tone: {{tone}}`

const judgeSupport = `You check whether passages carry sentences.
Rules:
- For each sentence given: "supported" is true only when its own passages say all that it says, with the same numbers, names, roles and certainty.
- What is plausible, well known, or said by other passages does not count. When in doubt, it is not supported.
- "reason": in a few words, what is missing or different.
- Write reasons in {{language}}.`

/** The templates that ship with the product: version 1 of each prompt, in production at the first start. */
export const seededPrompts: { readonly [K in WritingKind]: string } = {
  summarise,
  plan,
  section,
  front_matter: frontMatter,
  judge_support: judgeSupport,
}

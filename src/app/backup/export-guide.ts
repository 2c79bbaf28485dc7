import type { Header } from './format.ts'

/** The page that explains an export to who finds it in ten years. */
export const exportGuide = (header: Header | null): string => `# What is in this folder

Everything that Pigmeu Copilot ${header?.product_version ?? ''} held on ${header?.made_at ?? 'the day of the export'}, in open
formats: JSON (UTF-8, instants in ISO 8601 UTC), Markdown, CSV (RFC 4180). No password, token, key or stored secret is in it.

| file | what it holds |
| --- | --- |
| \`books/<id>/submission.json\` | what was asked for, where it stands, where it was published |
| \`books/<id>/history.json\` | every move, with who made it, when and why |
| \`books/<id>/articles/<version>.md\`, \`.json\` | every version of the article: its words, and with them citations and reports |
| \`books/<id>/knowledge-base.md\`, \`.json\` | what is known of the book, each claim with the passages it rests on |
| \`books/<id>/evidence.json\` | the sources that were read: address, hash, facts; their words as far as their rights let people see them |
| \`books/<id>/handed-over.json\` | what editors pasted or answered; of saved pages and copies of books only that they were handed over |
| \`books/<id>/comments.json\`, \`drafts.json\`, \`proposals.json\` | remarks on the article, the wording that was being worked on, sections written anew by an instruction |
| \`books/<id>/runs.json\`, \`dead-letters.json\` | how the work went, and what failed for good |
| \`costs.csv\` | every call of a model: tokens, cost in millionths of a US dollar (empty where the price is unknown), duration |
| \`audit.ndjson\` | who did what, one entry a line, each with the hash of the one before |
| \`users.json\`, \`notification-preferences.json\` | people, without passwords |
| \`places-to-publish.json\` | sites, webhooks and providers by address and user, without their secrets |
| \`site-profiles.json\`, \`posts-of-the-site.json\` | how posts of a site are to be, and those that it had already |
| \`prompts.json\`, \`prompt-labels.json\`, \`content-schemas.json\` | every version of what writers are told |
| \`settings.json\`, \`counters.json\` | how the house is run, what each day cost |
| \`published/\` | what was published into files, as it lay there |

This is for reading and for moving elsewhere. To put an installation back as it was, \`pigmeu backup\` and \`pigmeu restore\` are meant.
`

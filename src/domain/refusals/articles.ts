import { tellerOf } from '../told.ts'

/** Why something about an article, its words or what is said about it is refused. */
export const articleSentences = {
  approve_without_reason: ({ gates }: { gates: string[] }) =>
    `is missing; the article fails ${gates.join(', ')}: say why it is approved all the same`,
  statement_outdated: ({ present }: { present: number }) =>
    `is not the present one, which is ${present}; load the page again and read it`,
  slug_form: (_: object) => 'may hold small letters a-z, digits and single hyphens only',
  judgement_not_list: (_: object) => 'is not a list of sentences',
  judgement_too_many: ({ count, most }: { count: number; most: number }) =>
    `holds ${count} sentences; at most ${most} are possible`,
  judgement_rating: (_: object) => 'is not one of 1, 1.5, 2 ... 5',
  comments_full: ({ most }: { most: number }) => `cannot be added: there are ${most} comments; remove some first`,
  comment_gone: (_: object) => 'this comment is not there any more',
  comment_of_other: ({ by }: { by: string }) => `This comment is ${by}’s; only they or an owner may change it.`,
  comment_answered: (_: object) => 'Somebody answered this comment; settle it instead, so that no answer is lost.',
  article_not_yet: ({ title, status }: { title: string; status: string }) =>
    `"${title}" has no article yet; it is ${status}`,
  article_version_unknown: ({ version }: { version: number }) => `there is no version ${version} of this article`,
  article_version_gone: ({ version }: { version: number }) => `version ${version} of the article is not there any more`,
  article_edited_meanwhile: ({ base, current }: { base: number; current: number }) =>
    `you edited version ${base}, but version ${current} is the current one`,
  evidence_gone: (_: object) => 'the evidence of this article is gone',
  evidence_unverifiable: (_: object) =>
    'What this article was made from is not there any more, so that no wording can be checked against it. Have the sources of the book read again first.',
  draft_other_words: ({ by }: { by: string }) => `${by} saved other words meanwhile`,
  draft_ended: (_: object) => 'the draft was saved as a version or discarded meanwhile',
  draft_changed: ({ by }: { by: string }) => `${by} saved other words into this draft; they are still there`,
  draft_too_long: ({ most }: { most: number }) => `no part of an article may be longer than ${most} characters`,
  draft_base_unknown: ({ base, current }: { base: number; current: number }) =>
    `there is no version ${base}; the current one is ${current}`,
  section_absent: (_: object) => 'is not in the article',
  section_of_facts: (_: object) => 'is made from the facts of the book record, not written; correct its lines yourself',
  section_without_claims: (_: object) =>
    'has no claim of the evidence to be written from; add a source, or write it yourself',
  section_no_writer: (_: object) => 'Nobody writes sections here.',
  proposal_gone: (_: object) => 'there is no such section written anew',
  proposal_changes_over: ({ changes }: { changes: number }) =>
    `cannot be more than the ${changes} changes that there are`,
  proposal_version_before: (_: object) => 'must be a version that was made after the section was written anew',
}

/** Tells why something about an article is refused. */
export const tellArticle = tellerOf(articleSentences)

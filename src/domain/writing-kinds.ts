/** The kinds of writing tasks in the order in which an article needs them. */
export const writingKinds = ['summarise', 'plan', 'section', 'front_matter', 'judge_support'] as const

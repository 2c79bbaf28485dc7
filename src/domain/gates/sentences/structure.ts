const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** What the gate of structure says; `said`, `label` and `heading` are quoted already. */
export const structureSentences = {
  structure_box_label: ({ said, label }: { said: string; label: string }) =>
    `The line ${said} of the verdict box must begin with ${label}.`,
  structure_box_line_empty: ({ label }: { label: string }) =>
    `The line ${label} of the verdict box is empty: write it, or that no source says it.`,
  structure_before_sections: (_: object) => 'There is text before the first H2: move it into the first section.',
  structure_box_missing: ({ labels }: { labels: string[] }) =>
    `The verdict box is missing: begin the article with a list of ${labels.join(', ')}.`,
  structure_box_lines: ({ lines, labels }: { lines: number; labels: string[] }) =>
    `The verdict box has ${lines} lines and needs ${labels.length}: ${labels.join(', ')}.`,
  structure_sections: ({ sections, needed }: { sections: number; needed: number }) =>
    `The article has ${count(sections, 'section')} (H2) and needs exactly ${needed}: add or remove sections.`,
  structure_heading_empty: (_: object) => 'A section has an empty heading: give it one.',
  structure_heading_twice: ({ heading }: { heading: string }) =>
    `The heading ${heading} is there twice: word one of them differently.`,
  structure_order: ({ heading, belongs, stands }: { heading: string; belongs: number; stands: number }) =>
    `The section ${heading} belongs in place ${belongs}, not ${stands}: put it there.`,
  structure_section_empty: ({ heading }: { heading: string }) =>
    `The section ${heading} is empty: write it or add sources for it.`,
  structure_heading_level: ({ heading }: { heading: string }) =>
    `The heading ${heading} is neither H2 nor H3: use one of these.`,
  structure_details: ({ heading }: { heading: string }) =>
    `The section ${heading} must be the list of the book's details.`,
  structure_paragraph: ({ said, sentences }: { said: string; sentences: number }) =>
    `The paragraph that begins ${said} has ${count(sentences, 'sentence')}; 3 to 6 read best.`,
  structure_subheading_empty: (_: object) => 'A subheading (H3) is empty: give it words.',
  structure_subheading_twice: ({ said }: { said: string }) =>
    `The subheading ${said} is there twice: word one differently.`,
  structure_subheading_bare: ({ said }: { said: string }) =>
    `The subheading ${said} has no text below it: write it or take it out.`,
  structure_subheadings_apart: (_: object) =>
    'More than one section has subheadings (H3): keep them in one section only.',
  structure_subheadings_count: ({ held, min, max }: { held: number; min: number; max: number }) =>
    `The section has ${count(held, 'subheading')} (H3) and needs ${min} to ${max}.`,
  structure_subheadings_none: ({ min, max }: { min: number; max: number }) =>
    `No section has subheadings (H3): give exactly one section ${min} to ${max} of them.`,
  structure_too_long: ({ words, max }: { words: number; max: number }) =>
    `The article has ${words} words and may have ${max}: shorten it.`,
  structure_too_short: ({ words, min }: { words: number; min: number }) =>
    `The body has ${words} words and needs ${min}: add sources and write more, or accept a shorter article.`,
  structure_section_words: ({
    heading,
    words,
    min,
    max,
  }: {
    heading: string
    words: number
    min: number
    max: number
  }) => `The section ${heading} has ${words} words; ${min} to ${max} words are usual.`,
  structure_title_missing: (_: object) => 'The article has no title: give it one.',
  structure_title_lines: (_: object) => 'The title has a line break: set it in one line.',
  structure_slug_missing: (_: object) => 'The article has no address (slug): give it one.',
  structure_seo_title_missing: (_: object) => 'The SEO title is empty: write one.',
  structure_seo_title_long: ({ characters, max }: { characters: number; max: number }) =>
    `The SEO title has ${characters} characters and may have ${max}: shorten it.`,
  structure_meta_description: ({ characters, min, max }: { characters: number; min: number; max: number }) =>
    `The meta description has ${characters} characters; ${min} to ${max} show best.`,
}

/** The words of a passage, by its UTF-16 offsets in the text of its snapshot. */
export const passageText = (
  snapshot: { readonly text: string },
  passage: { readonly start: number; readonly end: number },
): string => snapshot.text.slice(passage.start, passage.end)

/** Puts a piece into a text in place of what is selected, and tells where the cursor stands afterwards. */
export const insertAt = (
  text: string,
  piece: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly text: string; readonly cursor: number } => ({
  text: `${text.slice(0, start)}${piece}${text.slice(end)}`,
  cursor: start + piece.length,
})

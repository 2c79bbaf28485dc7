const id = '(?:c\\d{1,4}|s\\d+\\.p\\d+)'
const list = `${id}(?:(?:[,;.&]|,? (?:and|e))? ?${id})`

/** What writers leave over: ids of claims and passages, alone or in brackets, and places to be filled. */
const leftOver: readonly RegExp[] = [
  /\[(?:c\d+|s\d+\.p\d+)(?:, ?(?:c\d+|s\d+\.p\d+))*\]|(?<![\p{L}\p{N}.])s\d+\.p\d+(?![\p{L}\p{N}])|\[(?:insert|your|todo|tbd|placeholder|citation needed|inserir|seu|nome d)[^\]]{0,40}\]|\blorem ipsum\b/iu,
  new RegExp(`\\(${list}+\\)|\\(${id}\\)(?=[.!?]?$|[.!?]\\s)`, 'u'),
  // A sentence, or the rest of one after a colon, of nothing but ids. "C99" has a capital.
  new RegExp(`(?<=^|[.!?…:]["”’)]?\\s)[([]?(?:${list}*)[)\\]]?(?:\\.(?=\\s|$)|$)`, 'u'),
]

/** The first mark in a text that its writer left over, or null. */
export const leftOverIn = (text: string): string | null => {
  for (const pattern of leftOver) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found
  }
  return null
}

/** The name of an uploaded file on one line, without the parts of a path. */
export const uploadName = (fileName: string, maxCharacters: number): string =>
  fileName
    .replace(/[\p{Cc}/\\]+/gu, ' ')
    .trim()
    .slice(-maxCharacters)

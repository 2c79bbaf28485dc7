const isAddress = (part: string): boolean => /^https?:\/\//i.test(part)
const isGoodreads = (part: string): boolean => /(^|\.)goodreads\.com/i.test(URL.parse(part)?.hostname ?? '')
const isAmazon = (part: string): boolean => /(^|\.)amazon\.[a-z.]+$/i.test(URL.parse(part)?.hostname ?? '')

/** One line of the list of books as a submission; the server says what is wrong with it. */
export const bookOfLine = (line: string) => {
  const parts = line
    .split(/\s*[|\t]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [title = '', second = ''] = parts
  const author = isAddress(second) ? '' : second
  // Whatever follows stands where addresses stand; the server says which of them is none.
  const addresses = parts.slice(author === '' ? 1 : 2)
  const amazon = addresses.find(isAmazon) ?? null
  const goodreads = addresses.find(isGoodreads) ?? null
  return {
    title,
    author,
    amazon_url: amazon,
    goodreads_url: goodreads,
    links: addresses.filter((address) => address !== amazon && address !== goodreads),
  }
}

/** The lines that hold something. */
export const filledLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

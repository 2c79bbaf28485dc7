import { isStopWord, stemOf, wordTokens } from '../words.ts'

const negators = new Set(
  `not no never without cannot neither nor none lacks lack lacking hardly nao nunca sem nem nenhum nenhuma jamais tampouco`.split(
    ' ',
  ),
)
const afterOnly = new Set('only just merely apenas so somente'.split(' '))
const reach = 4

const isNegator = (key: string): boolean => negators.has(key) || /n't$/u.test(key)

/** The content stems of a text that stand only under a negation: among the next few content words of its clause. */
export const negatedStems = (text: string, language: string): ReadonlySet<string> => {
  const negated = new Set<string>()
  const plain = new Set<string>()
  const tokens = wordTokens(text)
  let left = 0
  tokens.forEach((token, index) => {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start)
    if (/[,;:.!?—()]/u.test(gap)) left = 0
    if (isNegator(token.key)) {
      left = afterOnly.has(tokens[index + 1]?.key ?? '') ? 0 : reach
    } else if (!isStopWord(token.key, language)) {
      const stems = left > 0 ? negated : plain
      stems.add(stemOf(token.key, language))
      left -= 1
    }
  })
  return new Set([...negated].filter((stem) => !plain.has(stem)))
}

/**
 * Whether a licence expression leaves a choice that is allowed: of `A OR B` one is enough, of `A AND B` both are needed.
 * What is no expression is not allowed. `A WITH exception` counts as a licence of its own.
 *
 * @source https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export const isAllowedExpression = (expression: string, allowed: ReadonlySet<string>): boolean => {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  let isWhole = true
  const take = (word: string): boolean => {
    if (words[at]?.toUpperCase() !== word) return false
    at += 1
    return true
  }
  const one = (): boolean => {
    if (take('(')) {
      const inside = either()
      if (!take(')')) isWhole = false
      return inside
    }
    const name = words[at] ?? ''
    at += 1
    if (!/^[A-Za-z0-9][\w.+-]*$/.test(name) || /^(AND|OR|WITH)$/i.test(name)) isWhole = false
    return take('WITH') ? allowed.has(`${name} WITH ${words[at++] ?? ''}`) : allowed.has(name)
  }
  // Both sides are always read, so that a fault behind an allowed licence is seen.
  const both = (): boolean => {
    let all = one()
    while (take('AND')) all = one() && all
    return all
  }
  const either = (): boolean => {
    let any = both()
    while (take('OR')) any = both() || any
    return any
  }
  const isAllowed = either()
  return isAllowed && isWhole && at === words.length
}

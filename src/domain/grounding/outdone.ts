const comparative = /^(?:\p{L}{2,}er|more|less|better|worse|mais|menos|maior|menor|melhor|pior)$/u
const universal = /^(?:no|none|nobody|nothing|nenhum|nenhuma|ninguem|nada)$/u
const reaching = /^(?:can't|couldn't|cannot|can|could|not|get|be|much|any|nao|pode|se)$/u
/** Words behind a denial within which what it compares with is named. */
const reach = 18
/** Words of reaching between a denial and its comparative: "can't get much closer". */
const reachingRead = 4

/** Whether a denial only says that nothing goes further: "no system is larger than", "you cannot get much closer than". */
export const isOutdone = (keys: readonly string[], at: number): boolean => {
  const behind = keys.slice(at + 1, at + 1 + reach)
  if (keys[at] === 'not' && behind[0] === 'to' && behind[1] === 'mention') return true
  // "Not so busy since the war" says "busier than at any time since".
  const equal = behind.findIndex((key) => /^(?:so|as|tao)$/u.test(key))
  if (
    equal >= 0 &&
    equal <= reachingRead &&
    behind.slice(equal + 2, equal + 2 + reachingRead).some((key) => /^(?:since|desde)$/u.test(key))
  )
    return true
  const compared = behind.findIndex((key) => comparative.test(key))
  if (compared < 0 || !behind.slice(compared + 1).some((key) => key === 'than' || key === 'que')) return false
  if (universal.test(keys[at] ?? '')) return true
  const between = behind.slice(0, compared)
  return between.length > 0 && between.length <= reachingRead && between.every((key) => reaching.test(key))
}

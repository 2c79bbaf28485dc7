/** Verbs of book reviews that do not merely report what somebody says: base, past. Regular ones have no past here. */
const english = `
add aim answer appear:appeared attend:attended award begin:began belong bring:brought build:built buy:bought buys:bought calm carry choose:chose
collect combine come:came complain consult contain:contained contribute cost:cost count cover:covered create deal:dealt define describe design develop:developed
direct discontinue discover:discovered discuss double draw:drew drive:drove earn edit:edited enjoy:enjoyed escape expect explain:explained explore fight:fought find:found finish
focus follow found gather:gathered get:got give:gave graduate grow:grew guide gun happen head help hold:held identify include introduce investigate invite
join jump:jumped know:knew lack last lead:led learn leave:left lecture lie:lay like limit link list live look lose:lost love make:made manipulate mean:meant measure
meet:met mingle move need offer:offered open own perform pilot place play:played praise prefer:preferred prescribe present print produce promise publish pursue put:put
reach read:read receive recommend record reduce reject release reshape retain return run:ran see:saw sell:sold send:sent serve set:set show
solve sound spend:spent sponsor:sponsored stand:stood star:starred start stop:stopped study suit supersede support survive take:took teach:taught tell:told
think tour:toured train travel:traveled treat turn uncover:uncovered understand:understood use visit:visited wait wake:woke want warn watch weigh win:won work worry write:wrote`

const thirdPerson = (base: string): string => {
  if (/(?:s|sh|ch|x|z|o)$/u.test(base)) return `${base}es`
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

const pastOf = (base: string): string => {
  if (/e$/u.test(base)) return `${base}d`
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

const reporting = new Set('answer complain expect explain think warn find like found'.split(' '))

const rows = english
  .trim()
  .split(/\s+/u)
  .map((entry) => {
    const [base = '', past] = entry.split(':')
    return { base, past: past ?? pastOf(base) }
  })
  .filter(({ base }) => !reporting.has(base))

/** English verb forms with their negation: `teaches` becomes `does not teach`. */
export const negatedEnglish: ReadonlyMap<string, string> = new Map([
  ...rows.map(({ base, past }) => [past, `did not ${base}`] as const),
  ...rows.map(({ base }) => [thirdPerson(base), `does not ${base}`] as const),
])

/** Portuguese verb forms before which a "não" turns a statement round. */
export const portugueseVerbs: ReadonlySet<string> = new Set(
  `é são era eram foi foram está estão tem têm tinha teve há pode podem deve devem vai ganhou ganham nasceu morreu publicou publica escreveu escreve
  recebeu recebe ensina ensinou custa conta contém inclui traz trouxe cobre mostra explica vive viveu trabalha trabalhou estudou dirige fundou
  recomenda apresenta oferece serve exige começa termina aparece lançou vendeu venceu criou usa quer sabe lê leva faz fez`
    .trim()
    .split(/\s+/u),
)

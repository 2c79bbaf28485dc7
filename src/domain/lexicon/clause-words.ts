const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words (folded) behind which a clause with a subject of its own begins. */
export const clauseOpeners =
  words(`that because when while although though if after before since unless until whereas as but so
  que porque quando enquanto embora se depois antes desde mas pois`)

/** Words (folded) that hang a clause on the word before them: who or what they speak of stands there. */
export const relativeWords = words('who which whose whom where cujo cuja cujos cujas quem onde')

/** Helping verbs and the past forms of verbs without a regular ending (folded): who does it stands before them. */
export const verbForms =
  words(`is was were are has have had will would can could should must may might does did do be been
  said says told won took gave found left lost held led met made began broke brought built bought came cut drew fell felt fought flew
  got grew heard hit hurt kept knew laid lay paid put ran rose sang sat saw sent set shot shut sold spent spoke stole stood struck swept
  swam taught threw thought wrote wore became went chose ate drank drove forgot hid rode spread understood caught fed
  e foi eram era foram esta estava estao tem tinha tem vai vao sera pode podem deve devem disse dizem diz fez fazem deu veio teve quer`)

/** Adverbs (folded) that may stand between a subject and its verb. */
export const verbCompanions =
  words(`now still also never not already then later often only just always since first finally soon
  no longer ever nao ja ainda tambem nunca sempre logo depois apenas so`)

/** Words (folded) that begin a naming: what follows has its own subject or object. */
export const namingWords =
  words(`the a an this that these those his her its their our my your he she it they we i you there
  o os as um uma este esta esse essa seu sua ele ela eles elas nos eu`)

/** Personal pronouns (folded) that stand for somebody named before. */
export const pronouns = words(`he she it they him her them his its their i we ele ela eles elas seu sua lhe`)

/** Words (folded) that make a statement less than certain: leaving one out, or putting one in, changes what is said. */
export const hedges =
  words(`if unless could may might would should reportedly allegedly possibly perhaps almost nearly hardly only
  se caso poderia talvez quase suposto supostamente possivelmente dificilmente apenas`)

/** Words (folded) that deny, as they stand in a sentence, by language: the Portuguese "no" denies nothing. */
export const denials: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`not no never without neither nor none cannot nobody nothing denies deny denied disputes disputed`),
  pt: words(`nao nunca sem nem nenhum nenhuma jamais ninguem nada nega negam negou contesta`),
}

/** Words (folded) that may stand for a denial, or for none. */
export const softDenials =
  words(`without lack lacks lacking little few hardly rather instead unable fail fails failed failing refuse
  refuses refused avoid avoids miss misses missed missing wish absent except unlike beyond than difficult
  impossible free strip strips contrast contrasts reject rejects rejected discontinued despite nobody stop stops stopped only apart
  sem falta faltam pouco pouca poucos raramente incapaz evita evitam recusa ausente exceto alem apesar dispensa dispensam desnecessario vez apenas somente`)

/** Words (folded) with which no sentence ends. */
export const unfinished =
  words(`the a an of and or to in on at for with by from as but that which who whose his her their its is was
  were are o a os as um uma de do da dos das e ou em no na para por com que seu sua foi`)

/** Words (folded) by which a review says who speaks or how; like the frame words they need no evidence and prove none. */
export const voiceWords =
  words(`another customer customers buyer buyers critic critics commenter insists insist disagrees admits points
  calls adds promises names concludes suggests suggest praising tells speaks judges rates sees regards values recommends recommend
  recommended recalls dismisses contrasts compares observes remarks publisher author authors
  critico critica criticos resenhista cliente clientes comprador outro outra insiste admite aponta promete conclui sugere recomenda
  recomendam julga ve avalia destaca elogiam ressalta define`)

/** Words (folded) that say less of something, deny it, or set it beside more. */
export const lessenings =
  words(`less fewer least worse worst lesser little few lack lacks lacking without not no never nobody none nothing nor neither
  hardly barely scarcely only merely rarely seldom mostly mainly primarily chiefly than too decline declines declined fall falls fell
  drop drops dropped reduce reduces reduced decrease decreases decreased shrink shrinks shrank below minus unlike bad badly poor poorly
  low lower lowest small smaller smallest shorter shortest cheap cheaper lighter weak weaker slow slower younger thinner narrower easier quieter
  menos pior piores menor menores mais pouco pouca poucos poucas nao nunca nem nenhum nenhuma sem falta apenas principalmente caiu cai reduziu reduz
  diminuiu diminui abaixo ruim mal raramente`)

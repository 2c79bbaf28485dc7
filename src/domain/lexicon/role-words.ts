const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Prepositions (folded) that make a name the object of the word before them. */
export const prepositions =
  words(`in at on for with from to into onto about against between among over under through during behind near
  opposite toward towards without upon within across above below alongside beside concerning regarding unlike despite via per
  em no na nos nas para com sobre contra sem sob ao aos entre perante`)

/** Prepositions (folded) that say whose something is. */
export const owningWords = words('of de da do das dos')

/** Prepositions (folded) that name who does or made something. */
export const agentWords = words('by por pelo pela pelos pelas')

/** Words (folded) that may stand between a preposition or a verb and the name that it governs. */
export const determiners = words(`the a an his her its their my our your own this that these those all both every each
  sir dame lord lady mr mrs ms miss dr prof mister captain
  o os as um uma uns umas seu sua seus suas este esta esse essa aquele aquela sr sra dona dom doutor doutora proprio propria`)

/** Titles (folded) before a name that are no part of it. */
export const titles = words(
  'mr mrs ms miss dr sir dame lord lady prof professor ds di captain president sr sra dona dom doutor doutora',
)

/** Forms of "be" (folded) behind which a participle tells what is done to somebody. */
export const passiveHelpers = words(
  'is was are were be been being get gets got gotten become becomes became remain remains remained é foi foram ser sendo sido era eram sao sera fosse esta',
)

/** Words (folded) that begin a clause with a subject of its own; what stood before does nothing in it. */
export const subordinators =
  words(`that because when while although though if unless whereas how what where why whether until since
  que porque quando enquanto embora se onde pois`)

/** Words (folded) that hang a clause on the name before them, which does what it tells. */
export const subjectRelatives = words('who which that que quem')
/** The same, where something is done to the name. */
export const objectRelatives = words('whom')

const forms = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .flatMap((group) => {
        const [base = '', ...others] = group.split('/')
        return others.map((form) => [form, base] as const)
      }),
  )

/** Verbs (folded, in their first form) that have to whom something is done right behind them, or behind "to". */
export const givingVerbs = words('give tell show teach send offer lend pay ask grant hand award read write bring')

/** Small words (folded) that belong to a verb before them. */
export const particles = words('out up off down away back over')

/** Irregular forms (folded) of verbs with the form that they belong to. */
export const irregularForms =
  forms(`tell/told write/wrote/written teach/taught sell/sold buy/bought send/sent win/won beat/beaten lose/lost
  lead/led leave/left pay/paid hold/held choose/chose/chosen speak/spoke/spoken steal/stole/stolen draw/drew/drawn drive/drove/driven
  fight/fought find/found give/gave/given know/knew/known meet/met think/thought throw/threw/thrown shoot/shot strike/struck catch/caught
  feed/fed feel/felt hear/heard hide/hid/hidden keep/kept read/reads run/ran/runs sing/sang/sung break/broke/broken bring/brought
  build/built eat/ate/eaten grow/grew/grown sue/sued bear/bore/born wear/wore/worn swear/swore/sworn shake/shook/shaken
  ask/asked understand/understood forget/forgot/forgotten forgive/forgave/forgiven marry/married bind/bound bite/bit/bitten
  blow/blew/blown fall/fell/fallen fly/flew/flown rise/rose/risen begin/began/begun see/saw/seen spend/spent stand/stood sit/sat
  lend/lent owe/owes escrever/escrito/escrita/escritos/escritas dizer/disse/dito/diz fazer/fez/feito ver/viu/visto ganhar/ganho dar/deu`)

/** Participles (folded) without a regular ending. */
export const irregularParticiples =
  words(`told written taught sold bought sent won beaten lost led left paid held chosen spoken stolen drawn driven fought found given
  known met thought thrown shot struck caught fed felt heard hidden kept read run sung broken brought built eaten grown born worn bound
  bitten blown seen spent set hit hurt cut put feito escrito dito visto posto preso eleito morto pago ganho`)

/** The two sides of a relation that is told from either side. */
export type Side = 'giver' | 'taker'

/** A word that tells a relation: who of its sides does or is it, and who stands behind it or owns it. */
export interface Relation {
  readonly name: string
  readonly doer: Side
}

const givers = (name: string, words: string): (readonly [string, Relation])[] =>
  words.split(' ').map((word) => [word, { name, doer: 'giver' }] as const)
const takers = (name: string, words: string): (readonly [string, Relation])[] =>
  words.split(' ').map((word) => [word, { name, doer: 'taker' }] as const)
const relation = (name: string, giver: string, taker: string): (readonly [string, Relation])[] => [
  ...givers(name, giver),
  ...takers(name, taker),
]

/** Words (folded, in their first form) for relations that are told from either side, by who does or is what they say. */
export const relations: ReadonlyMap<string, Relation> = new Map([
  ...relation(
    'teach',
    'teach train coach tutor instruct mentor teacher trainer tutor instructor professor professora ensinar mestre treinador',
    'estudar learn study student pupil disciple apprentice protege aprendiz aluno aluna discipulo discipula aprender',
  ),
  ...relation('parent', 'father mother parent dad mum mom pai mae', 'son daughter child children kid filho filha'),
  ...relation('grandparent', 'grandfather grandmother avo', 'grandson granddaughter neto neta'),
  ...relation('elder', 'uncle aunt tio tia', 'nephew niece sobrinho sobrinha'),
  ...relation(
    'follow',
    'succeed replace follow successor suceder substituir sucessor sucessora',
    'precede predecessor antecessor antecessora preceder',
  ),
  ...relation(
    'employ',
    'hire employ recruit boss employer contratar chefe patrao',
    'employee empregado empregada funcionario',
  ),
  ...relation(
    'influence',
    'influence influencia influenciar inspire inspirar',
    'admirer owe quote cite consult read need admire citar dever ler consultar admirar',
  ),
  ...relation('beat', 'beat defeat eliminate oust overcome knock vencer derrotar eliminar', 'lose perder'),
  ...givers(
    'author',
    'write author writer novelist poet playwright essayist biographer escrever autor autora escritor romancista poeta',
  ),
  ...takers('spokesman', 'spokesman spokeswoman spokesperson lawyer attorney porta-voz advogado advogada'),
])

/** Verbs (folded, in their first form) of what two do to each other alike. */
export const mutualVerbs = words('meet marry wed encounter divorce resemble casar encontrar conhecer')

/** Works (folded) that belong to whoever wrote them. */
export const works = words(
  `book novel story stories sequel essay poem memoir biography novella trilogy livro romance conto ensaio poema biografia`,
)

/** Words (folded, in their first form) that tell one side of a relation by the small word behind them: "born to", "works for". */
export const relationPhrases: ReadonlyMap<string, Relation & { readonly by: RegExp }> = new Map([
  ['bear', { name: 'parent', doer: 'taker', by: /^(?:to|of)$/u }],
  ['work', { name: 'employ', doer: 'taker', by: /^for$/u }],
  ['trabalhar', { name: 'employ', doer: 'taker', by: /^para$/u }],
  ['speak', { name: 'spokesman', doer: 'taker', by: /^for$/u }],
  ['defend', { name: 'spokesman', doer: 'taker', by: /^$/u }],
  ['defender', { name: 'spokesman', doer: 'taker', by: /^$/u }],
])

/** Families of words (folded, in their first form) by which much the same doing is told. */
export const doingFamilies: readonly (readonly string[])[] = [
  'tell say explain introduce describe inform report write discuss',
  'command captain commander lead leader head run chief boss',
  'permit allow let grant authorize',
  'see understand realize recognise recognize comprehend',
  'support back endorse champion',
  'save stop block parry',
  'want ask request demand seek call',
  'refuse reject decline deny',
  'draw paint sketch illustrate design',
  'edit editor',
  'think believe find consider reckon judge',
  'help assist aid assistant',
  'accuse blame charge',
  'contar dizer explicar apresentar descrever escrever relatar',
  'comandar capitao capita chefiar liderar dirigir chefe lider',
  'permitir deixar autorizar conceder',
  'pedir querer exigir solicitar',
  'recusar rejeitar negar',
  'desenhar pintar ilustrar',
  'apoiar defender endossar',
].map((row) => row.split(' '))

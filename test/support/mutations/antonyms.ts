import type { MutationLanguage } from './mutation.ts'

/** Words with their opposites, pair by pair; each is turned in both directions. */
const pairs: Readonly<Record<MutationLanguage, string>> = {
  en: `praises-condemns praise-criticism praises-criticizes recommends-rejects recommend-reject recommended-rejected liked-disliked loves-hates loved-hated
 enthusiastic-disappointed pleased-annoyed experienced-inexperienced easy-difficult simple-complicated simple-complex new-old modern-outdated rich-poor
 beautiful-ugly wealthy-penniless powerful-powerless slow-fast concise-verbose slim-thick small-large big-tiny short-long rough-smooth early-late
 rising-declining increasing-falling increase-decrease increases-decreases strong-weak dark-bright light-heavy light-hearted-gloomy
 success-failure successful-unsuccessful failed-succeeded fails-succeeds useful-useless helpful-useless clear-confusing
 opens-closes open-closed opening-closing begins-ends  starts-ends  win-lose won-lost wins-loses
 accepts-refuses accepted-refused allows-forbids allowed-forbidden supports-opposes supported-opposed includes-excludes including-excluding included-excluded
 adds-removes added-removed famous-unknown professional-amateur public-private urban-rural internal-external visible-hidden
 friend-enemy friends-enemies father-mother son-daughter wife-husband sister-brother sisters-brothers boy-girl girls-boys girl-boy
 man-woman men-women male-female masculine-feminine north-south east-west inside-outside inner-outer
 peaceful-warlike dangerous-safe innocent-guilty true-false similar-dissimilar
 nearby-distant rare-common rarely-often always-never usually-seldom everybody-nobody everything-nothing  
 cheap-expensive lucrative-unprofitable heroes-villains hero-villain      
 ancient-modern future-past permanent-temporary complete-partial full-partial  
 beginners-experts novice-expert novices-experts newcomers-veterans student-teacher students-teachers adults-children children-adults
 reliable-unreliable relevant-irrelevant possible-impossible likely-unlikely natural-artificial physical-abstract essential-superfluous
 optimism-pessimism confident-timid brave-cowardly bold-timid fearless-fearful unafraid-afraid reluctant-eager reluctantly-eagerly
 minimizes-maximizes dense-sparse nonlinear-linear static-dynamic symmetric-asymmetric
 comic-tragic funny-serious humor-solemnity positive-negative legal-illegal sadness-joy  
 victory-defeat buy-sell bought-sold lends-borrows arrives-departs arrived-departed   
 uncovers-conceals discovers-overlooks  remembers-forgets destroy-preserve saves-destroys
 boosts-undermines encourages-discourages encouraged-discouraged improves-worsens improved-worsened
 understand-misunderstand understands-misunderstands practical-theoretical general-specific
  original-revised lucid-muddled unpleasant-pleasant damaged-intact`,
  'pt-BR': `novo-velho nova-velha fácil-difícil simples-complicado bom-ruim boa-ruim grande-pequeno grande-pequena rico-pobre forte-fraco claro-confuso
 útil-inútil primeiro-último começa-termina nasceu-morreu ganhou-perdeu recomenda-desaconselha elogia-critica aceita-recusa inclui-exclui aumenta-diminui
 antigo-moderno sempre-nunca tudo-nada todos-ninguém muitos-poucos pai-mãe filho-filha marido-esposa irmão-irmã
 experiente-inexperiente prático-teórico barato-caro rápido-lento sucesso-fracasso verdadeiro-falso guerra-paz`,
}

const compounds = [
  ['light-hearted', 'gloomy'],
  ['full-time', 'part-time'],
  ['white-box', 'black-box'],
  ['high-dimensional', 'one-dimensional'],
] as const

const build = (language: MutationLanguage): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  const add = (word: string, opposite: string): void => {
    const known = found.get(word) ?? []
    if (!known.includes(opposite)) found.set(word, [...known, opposite])
  }
  const simple = pairs[language]
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split('-'))
    .filter((pair) => pair.length === 2)
  for (const [word = '', opposite = ''] of [...simple, ...compounds]) {
    add(word, opposite)
    add(opposite, word)
  }
  return found
}

const antonyms: Readonly<Record<MutationLanguage, ReadonlyMap<string, readonly string[]>>> = {
  en: build('en'),
  'pt-BR': build('pt-BR'),
}

/** The opposites of a word in small letters; none when the table does not have it. */
export const antonymsOf = (word: string, language: MutationLanguage): readonly string[] =>
  antonyms[language].get(word) ?? []

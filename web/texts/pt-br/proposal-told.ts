import type { proposalSentences } from '../../../src/domain/desk/proposal-sentences.ts'
import type { WordsLike } from '../words.ts'

/** O que é preciso saber de como uma seção foi reescrita. */
export const proposalTold: WordsLike<typeof proposalSentences> = {
  proposal_by_rules: () =>
    'Nenhum modelo está configurado, por isso sua instrução não pôde ser seguida: isto é o que as regras do redator offline fazem com as evidências desta seção. Configure um modelo em Ajustes para que instruções sejam seguidas, ou mude as palavras você mesmo.',
  proposal_by_rules_the_same: () =>
    'Nenhum modelo está configurado, por isso sua instrução não pôde ser seguida, e as regras do redator offline tiram das evidências as mesmas palavras de novo. Configure um modelo em Ajustes, ou mude as palavras você mesmo.',
}

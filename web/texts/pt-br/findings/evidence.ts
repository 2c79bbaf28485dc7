import { because } from '../../../../src/domain/gates/sentences/places.ts'
import type { WordsLike } from '../../words.ts'
import { spokenPlace } from './places.ts'

/** O que a verificação da evidência diz, do texto e do que o cerca. */
export const evidenceSentences: WordsLike<
  typeof import('../../../../src/domain/gates/sentences/evidence.ts').evidenceSentences
> = {
  support_none: ({ said, reasons }) =>
    `${said} não tem apoio${because(reasons)}. Corrija a frase, cite o que a sustenta, ou retire-a.`,
  support_weak: ({ said, reasons }) =>
    `${said} tem apoio fraco${because(reasons)}. Compare a frase com a sua evidência.`,
  support_author: ({ said, named, meant }) =>
    `${said} fala de ${named}; os seus trechos falam de ${meant}. Corrija a frase ou cite o que a sustenta.`,
  support_exempt: ({ exempt, sentences, most }) =>
    `${exempt} de ${sentences} frases são transições, perguntas, lacunas ou do próprio editor; podem ser no máximo ${most}. Retire algumas.`,
  support_number: ({ number, ...place }) =>
    `${spokenPlace(place)} traz “${number}”, um número que nenhuma fonte tem: corrija ou retire.`,
  support_name: ({ name, ...place }) =>
    `${spokenPlace(place)} cita “${name}”, que nenhuma fonte cita: corrija ou retire.`,
  support_praise: ({ praise, ...place }) =>
    `${spokenPlace(place)} elogia (“${praise}”): diga de quem é o elogio, ou retire-o.`,
  support_answer_praise: ({ question, praise }) =>
    `A resposta a ${question} elogia (“${praise}”): diga de quem é o elogio, ou retire-o.`,
  support_answer_evidence: ({ question, ids }) =>
    `A resposta a ${question} se apoia em evidência que não existe (${ids.join(', ')}): cite o que a sustenta.`,
  support_answer: ({ question, said, reasons }) =>
    `A resposta a ${question} diz ${said}, o que a sua evidência não sustenta${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}: corrija ou retire.`,
}

import type { Voice } from '../../../../src/domain/evidence.ts'
import type { WordsLike } from '../../words.ts'
import { spokenPlace } from './places.ts'

const languageNames: Readonly<Record<string, string>> = {
  another_script: 'outro alfabeto',
  en: 'inglês',
  pt: 'português',
  de: 'alemão',
  fr: 'francês',
  es: 'espanhol',
  it: 'italiano',
}
const nameOf = (language: string): string => languageNames[language.split('-')[0] ?? ''] ?? language

const ofVoice: Readonly<Record<Voice, string>> = {
  record: 'do registro bibliográfico',
  seller: 'da loja',
  publisher: 'da editora',
  author: 'do autor',
  reader: 'de um leitor',
  critic: 'de um crítico',
  reference: 'de uma obra de referência',
  editor: 'do editor',
}

/** O que dizem as verificações de idioma, experiência, autoria dos elogios, equilíbrio e aviso aos leitores. */
export const voiceSentences: WordsLike<
  typeof import('../../../../src/domain/gates/sentences/voice.ts').voiceSentences
> = {
  language_part: ({ found, wanted, ...place }) =>
    `${spokenPlace(place)} está em ${nameOf(found)}: escreva em ${nameOf(wanted)}.`,
  language_sentence: ({ said, found, wanted }) =>
    `${said} está em ${nameOf(found)}: escreva em ${nameOf(wanted)}, ou cite dizendo de quem é.`,
  experience_claim: ({ claim, ...place }) =>
    `${spokenPlace(place)} alega experiência com o livro (“${claim}”): ninguém aqui a teve. Diga o que as fontes dizem.`,
  experience_first_person: ({ person, ...place }) =>
    `${spokenPlace(place)} fala na primeira pessoa (“${person}”), o que só o editor nomeado pode: diga sem ela, ou cite quem o diz.`,
  experience_unread: ({ said, claim }) =>
    `${said} alega experiência com o livro (“${claim}”): marque que você o leu, ou diga de outro modo.`,
  attribution_no_evidence: ({ said, praise }) =>
    `${said} elogia (“${praise}”) sem evidência: diga de quem é o elogio, ou retire-o.`,
  attribution_interested: ({ said, praise, voices }) =>
    `${said} elogia (“${praise}”) com as palavras ${voices.map((voice) => ofVoice[voice]).join(' e ')}: diga de quem é o elogio, ou retire-o.`,
  attribution_whose: ({ said, praise }) =>
    `${said} elogia (“${praise}”) sem dizer de quem é a opinião: diga de quem é.`,
  attribution_heading: ({ heading, praise }) =>
    `O título de seção ${heading} elogia (“${praise}”): use palavras neutras.`,
  balance_praise: ({ praise, statements, most, examples }) =>
    `${praise} das ${statements} afirmações em que o artigo se apoia são elogios da loja, da editora ou do autor, e podem ser no máximo ${most} (${examples.join(', ')}): coloque fatos ou outras vozes no lugar.`,
  disclosure_denied: ({ said }) => `${said} nega que uma máquina escreveu o texto: corrija o aviso aos leitores.`,
  disclosure_left_to_approval: () =>
    'O aviso aos leitores não diz que uma máquina escreveu: quem aprovar o artigo responde por ele com o próprio nome.',
  disclosure_too_far_down: () =>
    'Só muito abaixo se diz que uma máquina escreveu o texto: diga no aviso aos leitores, que aparece primeiro.',
  disclosure_machine_unsaid: ({ example }) =>
    `Os leitores precisam saber que uma máquina escreveu o texto. O aviso aos leitores não o diz: escreva, por exemplo, ${example}.`,
  disclosure_machine_vague: ({ said, example }) =>
    `Os leitores precisam saber que uma máquina escreveu o texto. ${said} não o diz claramente: escreva, por exemplo, ${example}.`,
  disclosure_associate: () =>
    'O aviso aos leitores não cita o Programa de Associados da Amazon, como seus membros precisam fazer no próprio site.',
  disclosure_link_too_far_down: ({ url }) =>
    `O link para ${url} rende comissão, e isso só é dito muito abaixo: diga no aviso aos leitores, que aparece primeiro.`,
  disclosure_policy_too_far_down: () =>
    'Pela política do site, links rendem comissão, e isso só é dito muito abaixo: diga no aviso aos leitores, que aparece primeiro.',
  disclosure_link_unsaid: ({ url, example }) =>
    `O link para ${url} rende comissão, e o aviso aos leitores não o diz claramente: escreva, por exemplo, ${example}.`,
  disclosure_policy_unsaid: ({ example }) =>
    `Pela política do site, links rendem comissão, e o aviso aos leitores não o diz claramente: escreva, por exemplo, ${example}.`,
}

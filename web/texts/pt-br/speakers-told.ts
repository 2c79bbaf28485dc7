import type { speakerSentences as english } from '../../../src/domain/grounding/speaker-sentences.ts'
import type { WordsLike } from '../words.ts'

const roles: Readonly<Record<string, string>> = {
  publisher: 'da editora',
  seller: 'da loja',
  author: 'de quem escreveu o livro',
  reader: 'de um leitor',
  critic: 'de um crítico',
  review: 'de uma resenha',
  editor: 'do editor',
  description: 'de uma descrição',
}

const voices: Readonly<Record<string, string>> = {
  record: 'da lista de dados de uma página',
  seller: 'da loja',
  publisher: 'da editora',
  author: 'de quem escreveu o livro',
  reader: 'de um leitor',
  critic: 'de um crítico',
  reference: 'de uma obra de referência',
  editor: 'do editor',
}

const spoken = (role: string, name: string): string => {
  if (role === 'named') return `de ${name}`
  return `${roles[role] ?? role}${name === '' ? '' : ` (${name})`}`
}

/** O que se diz de quem fala nos trechos, em português. */
export const speakersTold: WordsLike<typeof english> = {
  speaker_other: ({ role, name, voices: heard, sources }) =>
    `diz que a palavra é ${spoken(role, name)}; os trechos são ${heard
      .map((voice, index) => `${voices[voice] ?? voice} (${sources[index] ?? ''})`)
      .join(' e ')}`,
  denial_alone: ({ word }) => `diz "${word}", mas os trechos não o negam`,
}

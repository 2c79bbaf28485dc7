import type { pipelineTexts as english } from '../en/pipeline.ts'
import type { WordsLike } from '../words.ts'

/** As palavras da página de configurações sobre as etapas do fluxo. */
export const pipelineTexts: WordsLike<typeof english> = {
  lead: 'O que acontece com cada livro, da esquerda para a direita. Desligue as etapas que não quer; a mudança vale a partir da próxima etapa de qualquer livro, sem reinício.',
  steps: {
    read: { title: 'Ler fontes', what: 'Os endereços do livro e as fontes abertas, lado a lado.' },
    understand: { title: 'Reunir fatos', what: 'Afirmações de cada fonte, um só registro do livro.' },
    write: { title: 'Escrever', what: 'Plano, seções, títulos.' },
    check: { title: 'Verificar e corrigir', what: 'Cada frase contra as suas evidências.' },
    review: { title: 'Revisar', what: 'Você lê, corrige e aprova.' },
    publish: { title: 'Publicar', what: 'Uma vez, e relido.' },
  },
  always: 'sempre ligada',
  alwaysWhy: 'Estas etapas não podem ser desligadas: sem elas não há artigo, ou ninguém responde por ele.',
  byDefault: 'o redator padrão',
  openSources: 'Fontes abertas',
  openSourcesHelp:
    'Consultadas para cada livro novo por título e ISBN. Mais fontes dão um artigo melhor; cada uma leva alguns segundos.',
  needs: (names) => `precisa de ${names} na configuração do servidor`,
  webSearch: 'Busca na web',
  webSearchHelp: 'Procura até três resenhas que ninguém indicou.',
  searchWith: (name) => `Usa ${name}.`,
  noSearch: 'Este servidor não tem busca na web configurada (PIGMEU_SEARCH); nada é buscado.',
  browser: 'Leitura por navegador',
  browserHelp: 'Páginas preenchidas por scripts são lidas de novo por um navegador de verdade.',
  noBrowser: 'Este servidor não pode usar um navegador (PIGMEU_BROWSER); tais páginas ficam vazias.',
  ownPosts: 'Posts próprios',
  ownPostsHelp:
    'Olha o que os seus sites publicaram: propõe links internos, nota uma palavra-chave já usada e texto parecido.',
  questions: 'Perguntas de leitores',
  questionsHelp: 'Oferece até três perguntas com respostas tiradas das evidências, para você copiar.',
  repairs: 'Rodadas de correção',
  repairsHelp: 'Uma seção que falha numa verificação é reescrita tantas vezes antes de você vê-la. 0 mostra como veio.',
  rounds: (count) => (count === 1 ? '1 rodada' : `${count} rodadas`),
  none: 'Nenhuma',
  secondOpinion: 'Segunda opinião',
  secondOpinionHelp:
    'Um modelo olha de novo até tantas frases com apoio fraco. Uma chamada a mais por artigo; 0 não pergunta a ninguém.',
  sentences: 'Frases, no máximo',
  on: 'ligada',
  off: 'desligada',
  saved: (what) => `Salvo: ${what}.`,
  reset: 'Como o servidor foi configurado',
  chosen: 'Mudado aqui; vale antes do que diz o ambiente.',
  notChosen: 'Como o servidor foi configurado; nada foi mudado aqui.',
}

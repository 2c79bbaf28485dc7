import type { evidenceSentences as english } from '../../../../src/domain/refusals/evidence.ts'
import type { WordsLike } from '../../words.ts'

/** Por que uma página, um texto ou um arquivo não é aceito como evidência. */
export const evidenceSentences: WordsLike<typeof english> = {
  file_empty: () => 'está vazio',
  file_binary: () => 'traz dados binários, não uma página salva',
  file_without_text: () => 'não traz nenhum texto',
  file_without_html: () => 'não traz HTML; dê a ele a terminação .txt',
  file_not_mhtml: () => 'não é um arquivo MHTML; salve a página de novo como "página da web, arquivo único"',
  file_name_ending: ({ name }) => `"${name}" não termina em .html, .htm, .mhtml ou .txt`,
  file_known: () => 'já foi entregue antes; já é uma das fontes',
  page_without_html: () => 'não traz HTML',
  page_pass_used: () => 'já foi usado ou é antigo demais; clique de novo no favorito',
  source_known: () => 'já é uma das fontes; use "Tentar de novo" para lê-la outra vez',
  answers_empty: () => 'não traz nenhuma resposta',
  answer_twice: ({ question }) => `"${question}" foi respondida duas vezes`,
  source_unread: ({ source }) => `a fonte "${source}" não foi lida`,
}

import type { bookSentences as english } from '../../../../src/domain/refusals/books.ts'
import type { WordsLike } from '../../words.ts'

/** Por que um livro, uma tabela de livros ou o que os acompanha não é aceito. */
export const bookSentences: WordsLike<typeof english> = {
  book_schema_unknown: ({ schema, language }) => `não há esquema de conteúdo "${schema}" em ${language}`,
  book_many_links: ({ count, most }) => `tem ${count} endereços; o máximo é ${most}`,
  book_without_source: () => 'está faltando, e não há nenhuma outra fonte: dê ao menos um endereço, ou escreva notas',
  book_address_of_other: ({ label }) => `não é um endereço de ${label}`,
  book_address_of_none: ({ label }) => `é um endereço de ${label} que não leva a nenhum livro`,
  book_plan_target: ({ given, labels }) =>
    `traz "${given}", onde não se pode publicar; há ${labels.map((label) => `"${label}"`).join(', ')}`,
  book_plan_for_editors: () => 'é um site, e só editores podem mandar publicar num site sem aprovação',
  book_plan_over: () => 'já passou; deixe vazio para publicar assim que o artigo for aprovado',
  book_choice_unclear: ({ word }) => `traz "${word}"; escreva sim ou não`,
  book_row_cells: ({ cells, columns }) => `tem ${cells} células; o cabeçalho tem ${columns}`,
  table_columns_unknown: ({ unknown, known }) =>
    `tem colunas desconhecidas: ${unknown.join(', ')}; as conhecidas são ${known.join(', ')}`,
  table_column_missing: ({ column }) => `não tem a coluna "${column}"; a primeira linha deve dar nome às colunas`,
  table_column_twice: ({ column }) => `tem a coluna "${column}" duas vezes`,
  table_without_rows: () => 'tem um cabeçalho e nenhuma linha',
  table_many_rows: ({ rows, most }) => `tem ${rows} linhas; são aceitas no máximo ${most} de uma vez`,
  table_unreadable: ({ why }) => `não pode ser lido: ${why}`,
  template_empty: () => 'estão vazios; um modelo precisa de ao menos um campo',
  template_too_many: ({ count }) => `passa do limite: já há ${count} modelos; remova um antes`,
  template_name_taken: () => 'já é o nome de outro modelo; escolha outro nome, ou substitua aquele',
  template_gone: ({ id }) => `não há nenhum modelo ${id}`,
  amazon_short: () => 'Este é um link encurtado da Amazon. Abra-o e dê o endereço completo da página do produto.',
  amazon_number: () =>
    'O número neste endereço da Amazon não é de nenhum produto: pode haver um dígito errado. Copie de novo o endereço da página do produto.',
  amazon_without_product: () =>
    'Este endereço da Amazon não leva a nenhum produto; o endereço de um produto traz "/dp/" e um número.',
  goodreads_without_book: () =>
    'Este endereço do Goodreads não leva a nenhum livro; o endereço de um livro traz "/book/show/" e um número.',
  google_books_without_book: () =>
    'Este endereço do Google Livros não leva a nenhum livro; o endereço de um livro traz o seu id, como em "books?id=...".',
  open_library_without_book: () =>
    'Este endereço da Open Library não leva a nenhum livro; o endereço de um livro traz "/books/OL...M" ou "/works/OL...W".',
  wikipedia_without_article: () =>
    'Este endereço da Wikipédia não leva a nenhum artigo; o endereço de um artigo traz "/wiki/" e o seu título.',
}

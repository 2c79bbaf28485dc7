import type { booksWords as english } from '../../en/general/books.ts'
import type { WordsLike } from '../../words.ts'

/** O que dizem a lista de livros e as formas de enviar um. */
export const booksWords: WordsLike<typeof english> = {
  books: {
    title: 'Livros',
    lead: 'Todos os livros que você pediu, e em que pé está a resenha de cada um.',
    search: 'Buscar título ou autor',
    all: 'Todos',
    anyStatus: 'Qualquer situação',
    groups: { working: 'Em andamento', waiting: 'Esperando você', done: 'Concluídos', stopped: 'Parados' },
    emptyTitle: 'Sua primeira resenha começa com um livro',
    emptyText:
      'Informe um título, um autor e um link da Amazon. As fontes são lidas, os fatos são reunidos com seus trechos, e é escrito um artigo de oito seções em que cada frase aponta para a sua evidência. Você lê, corrige e aprova; nada é publicado sem você.',
    emptySteps: ['Envie um livro', 'Veja-o ser lido e escrito', 'Revise cada frase ao lado da sua evidência'],
    nothingFound: 'Nenhum livro corresponde.',
    clear: 'Mostrar tudo',
    batch: 'Enviar vários',
    needs: (count) => (count === 1 ? 'falta evidência a 1 seção' : `falta evidência a ${count} seções`),
    by: (author) => `de ${author}`,
  },
  submit: {
    title: 'Enviar um livro',
    sources: 'Onde ler sobre ele',
    wishes: 'Como você quer o artigo',
    fields: {
      title: 'Título',
      author: 'Autor',
      amazon_url: 'Link da Amazon',
      goodreads_url: 'Link do Goodreads',
      author_site: 'Site do autor',
      links: 'Outros links',
      notes: 'Suas próprias anotações',
      language: 'Idioma do artigo',
      category: 'Categoria no site',
      approval_required: 'Publicar só depois da minha aprovação',
    },
    help: {
      author: 'Vários autores: separe-os com vírgulas.',
      amazon_url: 'A página exatamente desta edição, por exemplo https://www.amazon.com/dp/1449373321',
      links: 'Um por linha: a editora, uma resenha, o sumário.',
      notes: 'O que você sabe e nenhuma página diz. Conta como evidência do tipo “Editor”.',
      approval_required: 'Sem ela, um artigo só sai sozinho se todas as verificações estiverem verdes.',
    },
    done: 'O livro foi enviado. Você pode acompanhá-lo daqui.',
    duplicateTitle: 'Este livro já foi enviado antes',
    duplicateText: 'Foi encontrado pelo mesmo ASIN, ISBN ou endereço.',
    openExisting: 'Abrir o que já existe',
    goOn: 'Enviar de novo mesmo assim',
    problems: 'Corrija os campos marcados. Nada do que você digitou se perdeu.',
  },
  batch: {
    title: 'Enviar vários livros',
    linesTab: 'Linhas',
    csvTab: 'CSV',
    linesLabel: 'Livros',
    linesHelp: 'título | autor | link da Amazon, e quantos outros links quiser, separados por |',
    csvLabel: 'CSV com uma linha de cabeçalho',
    csvHelp:
      'Colunas: title e author; amazon_url, goodreads_url, author_site, links (vários separados por espaços ou ;), notes, language e approval_required, conforme você as tiver.',
    chooseFile: 'Escolher um arquivo CSV',
    openIt: 'Abrir',
  },
}

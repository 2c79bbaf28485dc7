import type { siteTexts as english } from '../en/sites.ts'
import type { WordsLike } from '../words.ts'

/** As palavras da página sobre os sites para onde os artigos vão. */
export const siteTexts: WordsLike<typeof english> = {
  title: 'Sites',
  lead: 'O que cada lugar de publicação quer de todo artigo: suas tags de afiliado, suas palavras, sua voz, onde os posts são arquivados.',
  kinds: { file: 'Arquivos na pasta de dados', wordpress: 'WordPress', webhook: 'Webhook' },
  addHint: 'Nenhum site está conectado ainda. Até você conectar um, os artigos são publicados como arquivos.',
  toSettings: 'Conecte um site em Ajustes',
  nothingSet: 'Nada definido ainda',
  unsaved: 'Mudanças não salvas',
  summary: {
    tags: (count) => (count === 1 ? '1 tag de afiliado' : `${count} tags de afiliado`),
    voice: (count) => (count === 1 ? '1 amostra de voz' : `${count} amostras de voz`),
    cap: (count) => `no máximo ${count} por dia`,
  },
  tags: {
    title: 'Tags de afiliado',
    help: 'Sua própria tag em cada loja. Ela entra em todo link que leva até lá, no lugar de qualquer outra. Os links continuam à vista e são marcados como patrocinados. São conhecidas as tags da Amazon de todos os países e da Bookshop.org.',
    marketplace: 'Loja',
    marketplaceHint: 'amazon.com.br',
    tag: 'Sua tag',
    tagHint: 'blog-20',
    add: 'Adicionar uma loja',
    remove: (marketplace) => `Retirar ${marketplace === '' ? 'esta linha' : marketplace}`,
    twice: 'aparece duas vezes',
    incomplete: 'precisa de uma loja e de uma tag',
    noEffect: 'Sem efeito: não se sabe como os links desta loja levam uma tag.',
    check: 'Conferir os posts publicados',
    removedHelp: 'Uma loja que você retira deixa de receber a tag; os links dos posts publicados ficam com a que têm.',
  },
  disclosures: {
    title: 'Avisos aos leitores',
    help: 'O que os leitores deste site ficam sabendo antes do artigo. Deixe um campo vazio para usar as palavras do formato do artigo.',
    ai_text: (language) => `Sobre IA, ${language}`,
    affiliate_text: (language) => `Sobre links de afiliado, ${language}`,
    amazon: 'A Amazon pede esta frase: "As an Amazon Associate I earn from qualifying purchases."',
  },
  voice: {
    title: 'Voz',
    help: 'Até cinco trechos de posts que soam como este site deve soar. Os redatores seguem o tom, nunca os fatos. São usados quando se sabe de antemão que um artigo é para este site. Um modelo de linguagem os recebe com cada seção.',
    sample: (number) => `Amostra ${number}`,
    add: 'Adicionar uma amostra',
    remove: (number) => `Retirar a amostra ${number}`,
    characters: (used) => `${used} de 2.000 caracteres`,
  },
  posting: {
    title: 'Publicação',
    author: 'Autor',
    authorHelp: 'Login, nome ou slug do usuário que assina os posts. Vazio: o usuário da senha de aplicativo.',
    category: 'Categoria',
    categoryHelp: 'Onde os posts são arquivados se você não escolher outra, como Resenhas > Programação.',
    cap: 'Posts por dia, no máximo',
    capHelp: 'O que passa disso sai no dia seguinte, pelo calendário do site. Vazio: sem limite.',
    footnotes: 'Mostrar a evidência em notas de rodapé',
    footnotesHelp: 'Os leitores veem então qual fonte sustenta cada frase.',
  },
  save: 'Salvar',
  saved: (site) => `${site}: o perfil está salvo.`,
  discard: 'Descartar mudanças',
  conflictTitle: 'Enquanto isso, outra pessoa salvou este site',
  conflictText: 'O que você digitou fica aqui. Copie o que precisar e depois carregue a versão mais nova.',
  loadNewer: 'Carregar a versão mais nova',
  correct: 'Corrija os campos marcados. Nada do que você digitou se perdeu.',
  retag: {
    title: 'Links de afiliado em posts publicados',
    looking: (count) =>
      count === 0 ? 'Examinando os posts publicados' : count === 1 ? '1 post examinado' : `${count} posts examinados`,
    none: 'Nenhum post publicado tem um link que muda.',
    noPosts: 'Nada foi publicado neste site ainda.',
    notChangeable:
      'O que se publica aqui não pode ser mudado depois; publique um artigo de novo para pôr nele as tags novas.',
    changes: (count) =>
      count === 1 ? '1 post publicado tem links que mudam:' : `${count} posts publicados têm links que mudam:`,
    unreadable: (count) => (count === 1 ? '1 post não pode ser lido:' : `${count} posts não podem ser lidos:`),
    edited: 'editado no site desde então',
    includeEdited: (count) =>
      count === 1 ? 'Mudar também o post que pessoas editaram' : `Mudar também os ${count} posts que pessoas editaram`,
    notFromHere: 'não foi publicado daqui',
    includeOthers: (count) =>
      count === 1
        ? 'Mudar também o post que não foi publicado daqui'
        : `Mudar também os ${count} posts que não foram publicados daqui`,
    includeOthersHelp: 'Veja primeiro os links deles: alguns podem ter uma tag de propósito.',
    includeEditedHelp: 'Só os links mudam; as edições ficam.',
    times: (count) => (count === 1 ? '' : ` (${count} vezes)`),
    saveOnly: 'Só salvar',
    saveAndUpdate: (count) => (count === 1 ? 'Salvar e atualizar 1 post' : `Salvar e atualizar ${count} posts`),
    update: (count) => (count === 1 ? 'Atualizar 1 post' : `Atualizar ${count} posts`),
    updating: (done, all) => `${done} de ${all} posts`,
    finished: (updated, all) => `${updated} de ${all} posts atualizados`,
    outcomes: {
      updated: 'atualizado',
      unchanged: 'já estava em dia',
      drifted: 'mudou enquanto isso',
      failed: 'não atualizado',
    },
    again: 'Examinar de novo',
  },
}

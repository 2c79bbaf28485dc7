import type { modelTexts as english } from '../en/models.ts'
import type { WordsLike } from '../words.ts'

/** As palavras da página de configurações sobre modelos, quanto podem custar e quem escreve o quê. */
export const modelTexts: WordsLike<typeof english> = {
  lead: 'Quem escreve, com qual chave e quanto isso pode custar. O que você muda vale a partir da próxima chamada; nada é reiniciado.',
  tryIt: 'Só testar',
  tryOne: (name) => `Testar ${name}`,
  answered: (model, duration) => `${model} respondeu em ${duration}.`,
  said: 'Ele disse:',
  tokens: (input, output) => `${input} tokens lidos, ${output} escritos.`,
  inWords: 'Ele não responde por esquema, por isso é perguntado em palavras; funciona, mas custa mais tentativas.',
  keyOnly: 'Só guardar a chave; o redator padrão continua',
  keyOnlyHelp: 'Para um segundo provedor, que escreve etapas isoladas ou entra quando o primeiro falha.',
  keys: 'Chaves',
  keysLead:
    'As chaves são cifradas antes de guardadas. Nenhuma página e nenhuma resposta do servidor volta a mostrá-las.',
  noKeys: 'Nenhum provedor tem chave ainda. Informe uma acima; até lá escreve o redator offline, sem custo.',
  keyStates: {
    stored: 'chave guardada',
    environment: 'chave do ambiente',
    locked: 'a chave não pode ser aberta: informe-a de novo',
    none: 'não precisa de chave',
  },
  removeKey: 'Remover a chave',
  removeKeyOf: (name) => `Remover a chave de ${name}`,
  removeKeyTitle: (name) => `Remover a chave de ${name}?`,
  removeKeyText:
    'Ela é apagada daqui de vez, com o endereço para o qual foi informada. Revogue-a também no provedor se mais alguém puder conhecê-la.',
  keyUnused: 'Nada é escrito com ela neste momento; nenhum livro para.',
  keyShared: (kinds) =>
    `Ela é usada para: ${kinds}. A partir da próxima chamada escreve quem mais estiver indicado, também nos livros em andamento.`,
  keyAlone: (kinds) =>
    `Ninguém mais escreve: ${kinds}. Para remover esta chave, escolha antes outro redator para isso, ou o redator offline.`,
  keyRemoved: (name) => `A chave de ${name} foi removida.`,
  writers: 'Quem escreve o quê',
  writersLead:
    'Um artigo tem cinco tipos de escrita. Deixe uma etapa vazia e o redator padrão a faz; indique um mais barato para os resumos ou um melhor para as seções. Um segundo nome entra quando o primeiro falha.',
  kinds: {
    summarise: { title: 'Resumos', what: 'O que cada fonte diz, em afirmações. É aqui que mais tokens são lidos.' },
    plan: { title: 'Plano', what: 'Temas, títulos e onde entra cada afirmação.' },
    section: { title: 'Seções', what: 'O próprio texto, seção por seção.' },
    front_matter: {
      title: 'Títulos e quadro de veredito',
      what: 'Título, descrição, quadro de veredito, perguntas de leitores.',
    },
    judge_support: {
      title: 'Segunda opinião',
      what: 'Olha de novo as frases com apoio fraco; desligada a menos que seja pedida.',
    },
  },
  fallbacks: 'Quando todos acima falham',
  fallbacksWhat: 'Seguem todo tipo de escrita, nesta ordem.',
  byDefault: 'O redator padrão',
  addWriter: 'Indicar um redator',
  addFollower: 'Indicar quem segue',
  removeWriter: (number, of) => `Remover o redator ${number} de ${of}`,
  provider: (number, of) => `Provedor do redator ${number} de ${of}`,
  model: (number, of) => `Modelo do redator ${number} de ${of}`,
  writersSaved: 'Salvo: quem escreve o quê.',
  budget: 'Orçamento',
  budgetLead:
    'Verificado antes de cada chamada. Um artigo que passaria do seu teto para e diz por quê; no teto do dia, o trabalho espera o dia seguinte (UTC). O que foi escrito fica guardado.',
  perArticle: 'No máximo por artigo',
  perDay: 'No máximo por dia',
  noCap: 'Vazio: sem teto',
  unknownPrice: 'Modelos cujo preço não é conhecido',
  unknownPriceChoices: { allow: 'Podem ser usados, fora dos tetos', refuse: 'Não são usados' },
  today: 'Gasto hoje',
  todayOf: (spent, cap) => `${spent} de ${cap}`,
  calls: (count) => `${count} chamadas a modelos`,
  unpricedCalls: (count) => `${count} delas a preço desconhecido`,
  notHeld: (models) => `Os tetos não podem ser garantidos para ${models}: ninguém informou o preço.`,
  budgetSaved: 'O orçamento foi salvo.',
  estimate: 'Quanto custa um artigo comum',
  estimateTotal: (cost) => `Cerca de ${cost} no total`,
  estimateUnknown: 'O preço de um modelo não é conhecido',
  prices: 'Preços de tabela',
  pricesLead:
    'Por um milhão de tokens. O que não está na lista também pode ser usado; o custo fica então desconhecido.',
  columns: {
    provider: 'Provedor',
    model: 'Modelo',
    input: 'Lidos',
    output: 'Escritos',
    noted: 'Consultado em',
    step: 'Etapa',
    calls: 'Chamadas',
    tokens: 'Tokens',
    cost: 'Custo',
  },
  unknown: 'não conhecido',
}

import type { waysOutTexts as english } from '../en/ways-out.ts'
import type { WordsLike } from '../words.ts'

/** As palavras das saídas além do WordPress: webhooks e arquivos. */
export const waysOutTexts: WordsLike<typeof english> = {
  lead: 'Para onde vão os artigos quando são publicados. Senhas e segredos são guardados cifrados e nunca mais mostrados.',
  webhooks: 'Webhooks',
  webhooksLead:
    'Os artigos vão para n8n, Zapier, Make ou um programa seu como mensagens assinadas (Standard Webhooks). Uma mensagem que chega duas vezes mantém o seu id.',
  noWebhooks: 'Nenhum webhook ainda.',
  label: 'Nome',
  url: 'Endereço de quem recebe',
  add: 'Adicionar o webhook',
  added: 'O webhook foi adicionado.',
  test: 'Enviar um teste',
  testOf: (label) => `Enviar um teste: ${label}`,
  tested: (label) => `${label} aceitou a mensagem de teste.`,
  renew: 'Novo segredo',
  renewOf: (label) => `Novo segredo: ${label}`,
  renewed: 'O segredo é novo.',
  renewAsk: 'Criar um novo segredo? O atual continua assinando também por um dia.',
  renewTitle: (label) => `Novo segredo para ${label}?`,
  removeTitle: (label) => `Remover ${label}?`,
  removeText: 'Nenhum artigo vai mais para lá. O que foi enviado fica onde está.',
  removeSiteText:
    'A senha é esquecida, e nada mais é publicado lá. Os posts ficam onde estão; o site pode ser conectado de novo.',
  remove: 'Remover',
  removeOf: (label) => `Remover: ${label}`,
  removed: 'Removido.',
  secretOf: (label) => `Segredo de assinatura de ${label}`,
  secretText: 'Copie-o agora para quem recebe: ele não é mostrado de novo.',
  locked:
    'Bloqueado: falta a chave sob a qual o segredo está guardado. Crie um novo segredo e entregue-o a quem recebe, ou traga a chave de volta (pigmeu keys).',
  formerUntil: 'O segredo anterior deixa de assinar',
  files: 'Arquivos',
  filesLead:
    'Para quem são escritos os arquivos na pasta de dados. Os artigos que já estão lá mudam quando são publicados de novo.',
  form: 'Escritos para',
  forms: { plain: 'Ninguém em especial', hugo: 'Hugo', astro: 'Astro', jekyll: 'Jekyll' },
  formSaved: 'Salvo. O próximo artigo é escrito assim.',
}

import type { fetchSentences as english } from '../../../src/domain/kept-words/fetch-sentences.ts'
import type { WordsLike } from '../words.ts'

/** O que impediu uma leitura, pelo que o servidor diz; o que não está aqui é mostrado como veio. */
const faults: Readonly<Record<string, string>> = {
  'there is no such host': 'esse servidor não existe',
  'the name server did not answer': 'o servidor de nomes não respondeu',
  'its name could not be resolved': 'seu nome não pôde ser resolvido',
  'it has no address': 'ele não tem endereço',
  'the connection was refused': 'a conexão foi recusada',
  'the connection broke off': 'a conexão caiu',
  'the connection failed': 'a conexão falhou',
  'the host cannot be reached': 'o servidor não pode ser alcançado',
  'the network cannot be reached': 'a rede não pode ser alcançada',
  'its headers are too long': 'seus cabeçalhos são longos demais',
  'its headers make no sense': 'seus cabeçalhos não fazem sentido',
  'its packed body is damaged': 'seu conteúdo compactado está danificado',
  'its certificate has expired': 'seu certificado expirou',
  'its certificate or its encryption is not right': 'seu certificado ou sua criptografia não está em ordem',
  'it redirects without end': 'ele redireciona sem fim',
  'it could not be connected to': 'não foi possível conectar-se a ele',
  'the browser could not open it': 'o navegador não conseguiu abri-lo',
  'the browser ended while it read the page': 'o navegador terminou enquanto lia a página',
  'the proxy refuses its credentials': 'o proxy recusa suas credenciais',
  'the proxy did not lead there': 'o proxy não levou até lá',
  'it leads to something that is not fetched': 'ele leva a algo que não é lido',
  'it is this machine itself': 'é esta própria máquina',
  'it is not a valid address': 'não é um endereço válido',
  'only http and https are fetched': 'só http e https são lidos',
  'it lies outside the public IPv6 space': 'fica fora do espaço público do IPv6',
}

const faultOf = (fault: string): string => faults[fault] ?? fault

const byHand = 'Abra a página você mesmo e cole o texto ou envie a página salva.'

const timeOf = (time: string): string => (time === 'a minute' ? 'um minuto' : time.replace(/ minutes$/u, ' minutos'))

/** O que acontece com uma página pedida que não responde, em português. */
export const fetchesTold: WordsLike<typeof english> = {
  late: ({ host }) => `${host} não respondeu a tempo.`,
  late_site: () => 'O site não respondeu a tempo.',
  late_in_browser: ({ host }) => `${host} não pôde ser lido em um navegador a tempo.`,
  late_sending: ({ host }) => `${host} demorou demais para enviar a página.`,
  unread: ({ host, fault }) => `${host} não pôde ser lido: ${faultOf(fault)}.`,
  no_page: ({ host }) => `${host} não deu página alguma.`,
  paused: ({ host, time }) => `${host} pediu para não ser consultado de novo por ${timeOf(time)}.`,
  not_fetched: ({ host, fault }) => `O endereço ${host} não é lido: ${faultOf(fault)}.`,
  too_large: ({ size }) => `A página é maior que ${size}.`,
  other_type: ({ type }) => `O endereço traz ${type}, não uma página.`,
  download: () => 'O endereço traz um arquivo para baixar, não uma página.',
  robots_long: () => `O endereço é longo demais para ser procurado no robots.txt. ${byHand}`,
  robots_unknown: ({ host, status }) =>
    `${host} não soube dizer o que leitores automáticos podem ler: seu robots.txt respondeu ${status}. ${byHand}`,
  robots: ({ host }) => `O robots.txt de ${host} pede que leitores automáticos não leiam esta página. ${byHand}`,
}

import type { domainTexts as english } from '../en/errors.ts'
import type { WordsLike } from '../words.ts'

const byItself = 'A tentativa se repete sozinha'
const uploadIt =
  'Abra a página no seu navegador e entregue-a com o favorito, ou salve-a (.html ou .mhtml) e envie o arquivo, ou cole o texto.'

const errors: WordsLike<typeof english.errors> = {
  INVALID_INPUT: {
    meaning: 'Um campo do pedido falta ou não serve.',
    remedy: 'Corrija os campos indicados e envie de novo.',
  },
  DUPLICATE_BOOK: {
    meaning: 'Este livro já foi enviado ou resenhado antes.',
    remedy: 'Abra o envio ou o post que já existe, ou envie de novo com "allow_duplicate".',
  },
  NOT_FOUND: { meaning: 'Não há nada sob este id.', remedy: 'Confira o id; a lista mostra o que existe.' },
  ACTION_NOT_ALLOWED: {
    meaning: 'A situação do livro não permite esta ação.',
    remedy: 'Recarregue a página; ela mostra as ações possíveis agora.',
  },
  VERSION_CONFLICT: {
    meaning: 'Outra pessoa mudou isto enquanto isso.',
    remedy: 'Recarregue, compare e aplique a sua mudança à versão mais nova.',
  },
  NOT_SIGNED_IN: {
    meaning: 'Para isto é preciso entrar.',
    remedy: 'Abra o link de entrada que o servidor mostrou, ou entre com a sua senha.',
  },
  FORBIDDEN: {
    meaning: 'O seu papel não permite isto.',
    remedy: 'Peça a um proprietário desta instalação que o faça, ou que lhe dê o papel que pode.',
  },
  SIGN_IN_FAILED: {
    meaning: 'O link de entrada ou a senha não está certo, ou já foi usado.',
    remedy: 'Peça um link novo ao servidor (reinicie-o) ou tente a senha de novo.',
  },
  TOO_MANY_REQUESTS: { meaning: 'Pedidos demais em pouco tempo.', remedy: 'Espere os segundos indicados.' },
  NOTIFY_FAILED: {
    meaning: 'Uma notificação não pôde ser entregue.',
    remedy: `${byItself}; se continuar falhando, confira o servidor de e-mail ou o endereço do canal.`,
  },
  NOTIFY_REFUSED: {
    meaning: 'Uma notificação foi recusada de vez.',
    remedy: 'Confira o endereço e as credenciais do servidor de e-mail ou do canal.',
  },
  BACKUP_UNREADABLE: {
    meaning: 'O backup não está inteiro, ou não é deste produto.',
    remedy: 'Use outra cópia; o que existe agora ficou como estava.',
  },
  DISK_FULL: {
    meaning: 'O disco está cheio, ou não aceita gravação.',
    remedy: 'Libere espaço ou permita gravar; o trabalho segue sozinho, e nada do que foi aceito se perde.',
  },
  SERVER_UNREACHABLE: {
    meaning: 'O servidor não responde.',
    remedy: 'Confira se ele está rodando ("npm start") e repita o comando; nada do que foi aceito se perde.',
  },
  DOCUMENT_TOO_LARGE: {
    meaning: 'O que se quer guardar é maior do que um armazenamento aceita de uma vez.',
    remedy: 'Dê menos de uma vez: um texto mais curto, ou uma página sem o que está embutido nela.',
  },
  BODY_TOO_LARGE: {
    meaning: 'O pedido ou o arquivo é maior que o limite.',
    remedy: 'Envie menos de uma vez, ou um arquivo menor.',
  },
  UNSUPPORTED_UPLOAD: {
    meaning: 'Este tipo de arquivo não pode ser lido.',
    remedy:
      'Dê um arquivo inteiro e sem proteção: uma página salva como .html ou .mhtml, um exemplar do livro como .epub, .pdf ou .txt.',
  },
  FETCH_ADDRESS_REFUSED: {
    meaning: 'O endereço aponta para uma rede privada ou não é http(s).',
    remedy: 'Use um endereço http(s) público, ou cole o texto.',
  },
  SEARCH_FAILED: {
    meaning: 'A busca na web não respondeu.',
    remedy: 'Confira o endereço e a chave do provedor de busca; um livro segue sem a busca.',
  },
  FETCH_FAILED: {
    meaning: 'A página não pôde ser lida.',
    remedy: `${byItself}; se continuar falhando, cole ou envie a página.`,
  },
  FETCH_TIMEOUT: {
    meaning: 'O site não respondeu a tempo.',
    remedy: `${byItself}; se continuar falhando, cole ou envie a página.`,
  },
  FETCH_DISALLOWED: {
    meaning: 'O robots.txt do site pede a leitores automáticos que não leiam esta página.',
    remedy: 'Abra a página você mesmo e depois cole o texto ou envie a página salva.',
  },
  FETCH_PAUSED: {
    meaning: 'O site pediu para não ser consultado de novo por um tempo.',
    remedy: 'Espere até a hora indicada, ou cole ou envie a página.',
  },
  FETCH_TOO_LARGE: { meaning: 'A página é maior que o limite.', remedy: 'Cole o texto que importa.' },
  FETCH_NOT_A_PAGE: {
    meaning: 'O endereço traz algo que não é uma página da web.',
    remedy: 'Dê o endereço de uma página, ou cole o texto.',
  },
  MODEL_RATE_LIMITED: {
    meaning: 'O provedor do modelo pede para ir mais devagar.',
    remedy: 'Segue sozinho; diminua a concorrência se acontecer com frequência.',
  },
  MODEL_UNAVAILABLE: {
    meaning: 'O provedor do modelo falhou ou não respondeu a tempo.',
    remedy: `${byItself}; se durar, confira a página de situação do provedor.`,
  },
  MODEL_BAD_ANSWER: {
    meaning: 'O modelo respondeu numa forma que não pode ser usada.',
    remedy: `${byItself}; escolha um modelo mais forte se acontecer com frequência.`,
  },
  MODEL_REFUSED: {
    meaning: 'O modelo se recusou a escrever isto.',
    remedy: 'Leia a recusa e depois mude as fontes ou escolha outro modelo.',
  },
  MODEL_CREDENTIAL_REFUSED: {
    meaning: 'O provedor do modelo não aceita a chave.',
    remedy: 'Digite uma chave válida em Ajustes e tente de novo.',
  },
  MODEL_NOT_CONFIGURED: {
    meaning: 'O provedor de modelo configurado está incompleto.',
    remedy: 'Complete o provedor em Ajustes ou com "pigmeu setup".',
  },
  MODEL_PAUSED: {
    meaning: 'O provedor do modelo falhou várias vezes seguidas e não é chamado por um tempo.',
    remedy: 'Segue sozinho; indique outro provedor para sucedê-lo se acontecer com frequência.',
  },
  BUDGET_ARTICLE_REACHED: {
    meaning: 'Chegou-se ao máximo que um artigo pode custar.',
    remedy:
      'Aumente em Ajustes o limite por artigo ou escolha um modelo mais barato e tente de novo; o que foi escrito não é pago outra vez.',
  },
  BUDGET_DAY_REACHED: {
    meaning: 'Chegou-se ao máximo que um dia pode custar.',
    remedy:
      'Segue sozinho no dia seguinte (UTC), ou dentro de uma hora depois que o limite diário for aumentado em Ajustes.',
  },
  BUDGET_PRICE_UNKNOWN: {
    meaning: 'O preço do modelo não é conhecido, e os ajustes recusam chamadas cujo custo ninguém sabe dizer.',
    remedy: 'Escolha um modelo de preço conhecido, ou permita preços desconhecidos em Ajustes, e tente de novo.',
  },
  PUBLISH_REFUSED: {
    meaning: 'O site recusou o post.',
    remedy:
      'Clique em "Testar a conexão" em Ajustes (para um webhook, "Enviar um teste"): ele diz a causa e o que fazer. Depois tente de novo.',
  },
  PUBLISH_FAILED: {
    meaning: 'O site não pôde ser alcançado ou falhou.',
    remedy: `${byItself}; nada é publicado duas vezes.`,
  },
  PUBLISH_DRIFTED: {
    meaning: 'Alguém mudou o post no site depois que foi publicado.',
    remedy: 'Compare os dois e escolha: publicar o artigo por cima, manter o que está lá, ou trazê-lo para o artigo.',
  },
  PUBLISH_CAP_REACHED: {
    meaning: 'Já foram publicados lá tantos artigos quantos o perfil do site permite por dia.',
    remedy: 'Sai sozinho no dia seguinte; aumente o limite diário no perfil do site para publicá-lo antes.',
  },
  IMAGE_UNUSABLE: {
    meaning: 'A imagem não pode ser usada.',
    remedy:
      'Escolha um JPEG, PNG, WebP ou GIF de pelo menos 200 pixels de lado que possa ser mostrado, ou publique sem imagem.',
  },
  SECRET_KEY_WRONG: {
    meaning: 'Uma credencial guardada não pode ser aberta com as chaves que estão aqui.',
    remedy:
      'Traga de volta a chave dela (o arquivo da chave, PIGMEU_SECRET_KEY ou PIGMEU_SECRET_KEYS_FORMER), ou digite a credencial de novo; "pigmeu keys" diz mais.',
  },
  STAGE_TIMEOUT: {
    meaning: 'Uma etapa passou do seu limite de 30 minutos.',
    remedy: 'É tentada de novo a partir do último passo guardado.',
  },
  LEASE_LOST: {
    meaning: 'Outro processo assumiu o trabalho enquanto este não dava sinal.',
    remedy: 'Não é preciso fazer nada; o trabalho segue no outro.',
  },
  TOO_MANY_CRASHES: {
    meaning: 'O processo terminou de repente vezes demais enquanto trabalhava nisto.',
    remedy: 'Olhe o registro do servidor e tente de novo.',
  },
  STORE_UNAVAILABLE: {
    meaning: 'O banco de dados não pode ser alcançado ou está cheio.',
    remedy: 'Confira o espaço em disco e o banco de dados; o trabalho retoma sozinho.',
  },
  DATA_FOLDER_IN_USE: {
    meaning: 'Outro servidor já usa esta pasta de dados.',
    remedy: 'Pare o outro servidor, ou escolha outra pasta com PIGMEU_DATA.',
  },
  DATA_FOLDER_TOO_NEW: {
    meaning: 'A pasta de dados foi escrita por uma versão mais nova do programa.',
    remedy: 'Inicie a versão mais nova, ou restaure um backup feito com esta.',
  },
  CONFIG_INVALID: {
    meaning: 'A configuração tem problemas.',
    remedy: 'Corrija as variáveis indicadas e inicie de novo.',
  },
  INTERNAL: { meaning: 'Uma falha no programa.', remedy: 'Relate-a com as linhas do registro deste livro.' },
}

/** O que o domínio diz de erros e de fontes que não deram nada, pelos seus códigos. */
export const domainTexts: WordsLike<typeof english> = {
  errors,
  deadLetters: {
    FETCH_FAILED: 'Confira o endereço e tente de novo, ou cole ou envie a página.',
    FETCH_TIMEOUT: 'Tente de novo quando o site responder, ou cole ou envie a página.',
    MODEL_RATE_LIMITED: 'Tente de novo mais tarde; diminua a concorrência se acontecer com frequência.',
    MODEL_UNAVAILABLE: 'Confira a página de situação do provedor e tente de novo, ou escolha outro em Ajustes.',
    MODEL_BAD_ANSWER: 'Tente de novo; escolha um modelo mais forte em Ajustes se também isso falhar.',
    MODEL_PAUSED: 'Tente de novo quando o provedor responder, ou indique outro provedor para sucedê-lo.',
    BUDGET_DAY_REACHED: 'Aumente em Ajustes o limite diário ou espere o dia seguinte (UTC), e tente de novo.',
    PUBLISH_FAILED: 'Confira se o site pode ser alcançado e tente de novo; nada é publicado duas vezes.',
    PUBLISH_CAP_REACHED: 'Aumente em Sites o limite diário do site ou espere o dia seguinte, e tente de novo.',
    STAGE_TIMEOUT: 'Tente de novo; segue do último passo guardado.',
    LEASE_LOST: 'Tente de novo; segue do último passo guardado.',
    DISK_FULL: 'Libere espaço ou permita gravar, e tente de novo; nada do que foi aceito se perde.',
    STORE_UNAVAILABLE: 'Confira o espaço em disco e o banco de dados, e tente de novo.',
  },
  outcomes: {
    content: { meaning: 'A página foi lida.', remedy: 'Não é preciso fazer nada.' },
    captcha: { meaning: 'O site pediu um captcha em vez de mostrar a página.', remedy: uploadIt },
    bot_wall: { meaning: 'O site não deixou entrar leitores automáticos.', remedy: uploadIt },
    login_wall: { meaning: 'A página só é mostrada a quem entrou no site.', remedy: uploadIt },
    consent_wall: { meaning: 'O site mostra um formulário de consentimento no lugar da página.', remedy: uploadIt },
    geo_wall: {
      meaning: 'O site não mostra a página neste país.',
      remedy: 'Envie uma página salva, ou adicione outra fonte.',
    },
    not_found: { meaning: 'Essa página não existe.', remedy: 'Confira o endereço, ou adicione outra fonte.' },
    gone: { meaning: 'A página foi retirada do ar.', remedy: 'Adicione outra fonte.' },
    empty_shell: { meaning: 'A página veio sem nenhum texto legível.', remedy: uploadIt },
    wrong_product: {
      meaning: 'A página é sobre outro livro.',
      remedy: 'Confira o endereço, ou adicione um link para o livro certo.',
    },
    not_a_book: {
      meaning: 'A página não é sobre um livro.',
      remedy: 'Confira o endereço, ou adicione um link para o livro.',
    },
    unavailable: {
      meaning: 'O site não pôde ser alcançado ou não respondeu direito.',
      remedy: `Tente de novo mais tarde. ${uploadIt}`,
    },
    timeout: { meaning: 'O site não respondeu a tempo.', remedy: `Tente de novo mais tarde. ${uploadIt}` },
    refused: {
      meaning: 'O endereço não foi lido.',
      remedy:
        'Se você pode lê-lo, abra-o e entregue-o com o favorito, ou cole o texto que importa; um arquivo do livro é enviado como o seu próprio exemplar.',
    },
  },
  notHeld: { meaning: 'Esta fonte não tem o livro.', remedy: 'Não é preciso fazer nada.' },
}

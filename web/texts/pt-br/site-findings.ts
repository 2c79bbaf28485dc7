import type { SiteFindingGaps } from '../../../src/domain/site-finding-gaps.ts'

/** O que foi visto, e o que fazer. */
interface Told {
  readonly message: string
  readonly fix: string
}
type Findings = { readonly [R in keyof SiteFindingGaps]: (gaps: SiteFindingGaps[R]) => Told }

const list = new Intl.ListFormat('pt-BR')
const enter = (address: string): string => `Digite ${address} como endereço do site.`
const guardName = (guard: string): string =>
  guard === '' ? 'Um firewall ou plugin de segurança' : `Um firewall (parece ser ${guard})`
const said = (words: string): string => (words === '' ? '' : ` Ele diz: “${words}”.`)
const asksToWait = (wait: string): string =>
  wait === ''
    ? ''
    : /^\d+$/.test(wait)
      ? ` Ele pede para esperar ${wait} segundos.`
      : ` Ele pede para esperar até ${wait}.`

const liftGuard =
  'No firewall ou plugin de segurança (o registro dele diz a regra), permita os pedidos à interface REST (/wp-json/ e ?rest_route=) para usuários que entraram, ou permita o endereço deste servidor; se for da hospedagem, peça a ela.'
const dropped =
  'Num caminho assim perde-se o que é enviado: um POST chega como GET, e a senha não vai junto. Por isso nunca se enviam artigos depois de um redirecionamento.'
const sendsOn = ({ from, to, status }: { from: string; to: string; status: number }): string =>
  `${from} manda os visitantes para ${to === '' ? 'lugar nenhum' : to} (status ${status}). ${dropped}`
const makeAnother =
  'No WordPress, em Usuários, Perfil, Senhas de aplicativo, crie uma nova e digite-a aqui; espaços não importam. A senha comum do usuário não funciona.'
const allowRest =
  'Procure entre os plugins um que desative ou restrinja a API REST, e permita-a para usuários que entraram; sem ela nada pode ser publicado de fora.'

const lacks: Readonly<Record<string, string>> = {
  edit_posts: 'escrever posts (edit_posts)',
  publish_posts: 'tornar posts públicos (publish_posts)',
  edit_published_posts: 'atualizar um artigo já público (edit_published_posts)',
  upload_files: 'a imagem destacada (upload_files)',
  manage_categories: 'categorias que o site ainda não tem (manage_categories)',
  edit_others_posts: 'um autor que não seja este usuário (edit_others_posts)',
  unfiltered_html: 'os dados estruturados para buscadores (unfiltered_html)',
}
const listed = (names: readonly string[]): string => list.format(names.map((name) => lacks[name] ?? name))
const raise = (role: string, user: string): string =>
  `No WordPress, em Usuários, dê a ${user} o papel de ${role}, ou use uma senha de aplicativo de quem o tem.`

const faults: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'o próprio site o assinou, e ninguém mais responde por ele',
  SELF_SIGNED_CERT_IN_CHAIN: 'é assinado por uma autoridade que este servidor não conhece',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'o site não envia os certificados entre o seu e a autoridade',
  UNABLE_TO_GET_ISSUER_CERT: 'o site não envia os certificados entre o seu e a autoridade',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'é assinado por uma autoridade que este servidor não conhece',
  CERT_HAS_EXPIRED: 'venceu',
  CERT_NOT_YET_VALID: 'ainda não vale, ou o relógio deste servidor está atrasado',
  CERT_REVOKED: 'foi revogado',
  ERR_TLS_CERT_ALTNAME_INVALID: 'foi feito para outro nome',
}

const silence: Readonly<Record<string, readonly [seen: string, fix: string]>> = {
  ENOTFOUND: [
    'nenhum servidor tem este nome',
    'Confira se há um erro de digitação no endereço, e se o domínio não venceu.',
  ],
  EAI_AGAIN: ['o nome não pôde ser consultado', 'Confira a conexão e o servidor de nomes (DNS) deste servidor.'],
  ECONNREFUSED: ['nada responde ali', 'Confira o endereço e a porta, e se o servidor web do site está rodando.'],
  ECONNRESET: [
    'a conexão foi cortada',
    'Pergunte à hospedagem se um firewall bloqueia o endereço deste servidor; tente de novo em alguns minutos.',
  ],
  TIMEOUT: [
    'não respondeu a tempo',
    'Abra o site num navegador. Se lá for rápido, pergunte à hospedagem se um firewall bloqueia o endereço deste servidor.',
  ],
}

const aliases: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'TIMEOUT',
  EHOSTUNREACH: 'TIMEOUT',
  ENETUNREACH: 'TIMEOUT',
  UND_ERR_CONNECT_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_SOCKET: 'ECONNRESET',
}

const apart = (minutes: number): string => (minutes < 120 ? `${minutes} minutos` : `${Math.round(minutes / 60)} horas`)

const parts: Readonly<Record<string, readonly [part: string, fix: string]>> = {
  script: [
    'um script, como são os dados estruturados para buscadores',
    `${liftGuard} Ou instale o plugin companheiro: ele mesmo imprime esses dados, e os posts não levam script.`,
  ],
  blocks: ['as marcas dos blocos, “<!-- wp:”', liftGuard],
}

/** O que se acha entre este servidor e um site WordPress, em português. */
export const siteFindings: Findings = {
  redirected: ({ enter: address, from, to, status }) => ({
    message: sendsOn({ from, to, status }),
    fix: enter(address),
  }),
  redirected_to_sign_in: (way) => ({
    message: sendsOn(way),
    fix: 'O site pede que os visitantes entrem antes de ver qualquer coisa. No plugin que faz isso, deixe de fora a interface REST (/wp-json/ e ?rest_route=).',
  }),
  redirected_away: (way) => ({
    message: sendsOn(way),
    fix: 'Abra o site num navegador e digite o endereço que ele mostra no fim. Se for o mesmo, peça à hospedagem que tire a regra que redireciona ?rest_route=.',
  }),
  wordpress_elsewhere: ({ from, to }) => ({
    message: `Em ${from} não há WordPress, mas há um em ${to}.`,
    fix: enter(to),
  }),
  rest_at_other_form: ({ pretty, asked }) => ({
    message: `A interface REST só responde em ${pretty}; ${asked}, para onde vão as chamadas, não chega a ela.`,
    fix: 'Mande tirar a regra que bloqueia ou esvazia endereços com ?rest_route= (um plugin de segurança, um cache ou o servidor web): é a forma que funciona com quaisquer links permanentes.',
  }),
  rest_guarded: ({ guard, status, said: words }) => ({
    message: `${guardName(guard)} recusa a interface REST (status ${status}).${said(words)}`,
    fix: liftGuard,
  }),
  rest_turned_off: ({ site, status }) => ({
    message: `${site} é um WordPress, mas a sua interface REST está desligada (status ${status}).`,
    fix: allowRest,
  }),
  rest_behind_password: ({ site }) => ({
    message: `Todo o ${site} está atrás de uma senha do servidor web.`,
    fix: 'Senhas de aplicativo viajam no mesmo cabeçalho, e as duas não podem ser dadas. Tire a senha do servidor web de /wp-json/ e ?rest_route=, ou do site.',
  }),
  rest_closed: ({ host, code }) => ({
    message: `${host} fecha a sua interface REST, também a chamadas com esta senha (${code}).`,
    fix: allowRest,
  }),
  nobody_let_in: ({ guard, status }) => ({
    message: `${guardName(guard)} não deixa ninguém entrar (status ${status}).`,
    fix: liftGuard,
  }),
  browser_wanted: ({ guard, status }) => ({
    message: `${guardName(guard)} quer ver um navegador (status ${status}), e não deixa entrar nenhum programa.`,
    fix: liftGuard,
  }),
  not_wordpress: ({ site, status }) => ({
    message: `${site} responde (status ${status}), mas não como um WordPress.`,
    fix: 'Digite o endereço em que o próprio blog abre num navegador, com a sua pasta, se houver (https://example.org/blog). Sites no WordPress.com precisam de um plano com plugins.',
  }),
  page_not_site: ({ page, site }) => ({
    message: `${page} é uma página dentro do WordPress, não o site.`,
    fix: enter(site),
  }),
  own_address_clear: ({ own }) => ({
    message: `O site abre com https, mas diz que o seu endereço é ${own}: os links dos seus posts vão começar com http://.`,
    fix: 'No WordPress, em Configurações, Geral, faça os dois endereços começarem com https://.',
  }),
  own_address_other: ({ own, entered }) => ({
    message: `O site se chama ${own}, não ${entered}.`,
    fix: `Ele responde nos dois; é melhor digitar ${own}, que continua certo se o site mudar ou ganhar um redirecionamento.`,
  }),
  plain_permalinks: () => ({
    message:
      'O site usa links permanentes simples (?p=123): a interface REST responde em ?rest_route= em vez de /wp-json/, e é lá que é chamada. Os artigos recebem endereços sem palavras.',
    fix: 'No WordPress, em Configurações, Links permanentes, escolha “Nome do post”, para que o slug de um artigo vire o seu endereço.',
  }),
  asked_too_often: ({ host, wait }) => ({
    message: `${host} diz que é chamado com frequência demais (status 429).${asksToWait(wait)}`,
    fix: 'Espere e examine de novo. Se voltar, peça à hospedagem que aumente o limite para o endereço deste servidor; ele chama no máximo dez vezes por segundo.',
  }),
  under_maintenance: ({ host, said: words, wait }) => ({
    message: `${host} está fechado para manutenção ou sobrecarregado (status 503).${said(words)}${asksToWait(wait)}`,
    fix: 'Espere a atualização terminar e examine de novo. Se durar mais de dez minutos, uma atualização parou no meio: apague o arquivo .maintenance na pasta do WordPress, e desligue qualquer plugin de manutenção.',
  }),
  server_fails: ({ host, status, said: words }) => ({
    message: `O servidor de ${host} falha (status ${status}).${said(words)}`,
    fix: 'Abra o site num navegador. Se falhar lá também, veja o registro de erros do PHP ou pergunte à hospedagem; se não, um plugin falha na interface REST: desligue os plugins um a um.',
  }),
  header_dropped: ({ host }) => ({
    message: `Usuário e senha estão certos, mas ${host} perde o cabeçalho “Authorization” a caminho do WordPress.`,
    fix: 'Apache com CGI ou FastCGI: ponha “SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1” no topo do .htaccess (ou “CGIPassAuth On” na configuração), ou salve Configurações, Links permanentes uma vez, para que o WordPress escreva a sua própria regra. nginx: acrescente “fastcgi_param HTTP_AUTHORIZATION $http_authorization;” ao lado das outras linhas fastcgi_param. Um proxy ou CDN na frente deve passar o cabeçalho adiante.',
  }),
  no_application_passwords: ({ host, user }) => ({
    message: `${host} não oferece senhas de aplicativo${user === '' ? '' : ` ao usuário “${user}”`}.`,
    fix: 'Um plugin de segurança pode desligá-las (no Wordfence: Login Security ou All Options, “Disable WordPress application passwords”): ligue-as de novo. Elas precisam do WordPress 5.6 ou mais novo e de https: atrás de um proxy que encerra o https, faça o wp-config.php pôr $_SERVER["HTTPS"] = "on" quando o proxy enviar X-Forwarded-Proto: https.',
  }),
  user_unknown: ({ user }) => ({
    message: `O site não conhece nenhum usuário “${user}”. Pode ser o nome que foi dado à senha de aplicativo.`,
    fix: 'Digite o nome com que se entra no WordPress (ou o e-mail), como está em Usuários, não o nome da senha de aplicativo.',
  }),
  user_is_other: ({ user, owner }) => ({
    message: `A senha está certa, mas é do usuário “${owner}”; “${user}” talvez seja o nome que foi dado à senha.`,
    fix: `Digite “${owner}” como usuário.`,
  }),
  application_word_wrong: ({ host, user }) => ({
    message: `${host} conhece o usuário “${user}”, mas não aceita a senha de aplicativo.`,
    fix: makeAnother,
  }),
  application_word_form: ({ host, user }) => ({
    message: `${host} não aceita “${user}”, e o que foi digitado não é uma senha de aplicativo: elas têm 24 letras e algarismos. Pode ser a senha com que o usuário entra.`,
    fix: makeAnother,
  }),
  sign_in_wrong: ({ host, user }) => ({
    message: `${host} não aceita o usuário “${user}” com esta senha de aplicativo.`,
    fix: `${makeAnother} Confira também o usuário: é o nome com que se entra, não o nome da senha de aplicativo.`,
  }),
  sign_in_unclear: ({ host, user }) => ({
    message: `${host} toma “${user}” por um estranho e não diz por quê: quase sempre o usuário ou a senha de aplicativo está errado.`,
    fix: `${makeAnother} Se uma senha nova não mudar nada, o servidor web perde o cabeçalho “Authorization”: ponha “SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1” no topo do .htaccess (Apache), ou “fastcgi_param HTTP_AUTHORIZATION $http_authorization;” (nginx).`,
  }),
  user_may_not: ({ user, lacks: names }) => ({
    message: `${user} entrou, mas não pode ${listed(names)}. Nada pode ser publicado em seu nome.`,
    fix: raise('Autor ou Editor', user),
  }),
  user_may_partly: ({ user, lacks: names, companion_helps: helps }) => ({
    message: `${user} pode publicar, mas isto ficará de fora ou será recusado: ${listed(names)}.`,
    fix:
      helps === 'yes'
        ? 'Instale o plugin companheiro: ele mesmo imprime os dados estruturados. Ou use quem possa escrever HTML sem filtro (um administrador ou editor de um site único).'
        : raise('Editor', user),
  }),
  clock_apart: ({ host, minutes, way }) => ({
    message: `O relógio de ${host} está ${apart(minutes)} ${way === 'ahead' ? 'adiantado' : 'atrasado'} em relação ao deste servidor.`,
    fix: 'Posts agendados saem na hora errada até que os dois concordem: faça os dois servidores tomarem a hora da rede (NTP; no Linux “timedatectl set-ntp true”). O fuso horário não importa para isto.',
  }),
  certificate_untrusted: ({ host, code }) => ({
    message: `O certificado de ${host} não merece confiança: ${faults[code] ?? 'não pôde ser conferido'} (${code}).`,
    fix: 'Peça à hospedagem que instale ou renove um certificado de uma autoridade pública para exatamente este nome (quase todas oferecem um da Let’s Encrypt com um clique), com a cadeia inteira. Para uma autoridade própria, inicie este servidor com NODE_EXTRA_CA_CERTS apontando para o certificado dela.',
  }),
  tls_not_spoken: ({ host, code }) => ({
    message: `${host} não fala https direito nesta porta (${code}).`,
    fix: 'Confira a porta no endereço, e peça à hospedagem que ligue o https (TLS 1.2 ou mais novo) para o site.',
  }),
  unreachable: ({ site, code }) => {
    const [seen, fix] = silence[aliases[code] ?? code] ?? [
      'a conexão falhou',
      'Abra o site num navegador na mesma máquina deste servidor; se falhar lá também, é a rede.',
    ]
    return { message: `${site} não pôde ser alcançado: ${seen} (${code}).`, fix }
  },
  address_unreadable: ({ entered }) => ({
    message: `“${entered}” não pode ser lido como o endereço de um site.`,
    fix: 'Digite-o como no navegador: https://example.org',
  }),
  uploads_limited: ({ large, small, takes_small: takes }) => ({
    message: `O site não aceita um arquivo de ${large} KB${takes === 'yes' ? `, mas aceita um de ${small} KB` : `, nem um de ${small} KB`}. ${takes === 'yes' ? 'Imagens maiores' : 'Imagens'} serão recusadas; os artigos saem sem elas.`,
    fix: 'Mande aumentar o limite do corpo de um pedido para ao menos 8 MB: client_max_body_size no nginx, LimitRequestBody ou SecRequestBodyLimit no Apache, o limite de uma CDN ou de um plugin de segurança. (Os limites do PHP para uploads não valem para arquivos enviados assim.)',
  }),
  clear_but_tls: ({ site, secure }) => ({
    message: `${site} não é https: a senha de aplicativo passaria pela rede às claras. Ela não foi enviada.`,
    fix: `Digite ${secure} como endereço do site: ele responde lá.`,
  }),
  clear_only: ({ site }) => ({
    message: `${site} não é https: a senha de aplicativo passaria pela rede às claras. Ela não foi enviada.`,
    fix: 'Peça à hospedagem que ligue o https com um certificado (quase todas oferecem um da Let’s Encrypt com um clique), e digite então o endereço com https://.',
  }),
  posts_refused: ({ guard, status }) => ({
    message: `${guardName(guard)} recusa posts enviados à interface REST (status ${status}).`,
    fix: liftGuard,
  }),
  posts_refused_in_part: ({ guard, status, part, goes_simpler: simpler }) => {
    const [what, fix] = parts[part] ?? [part, liftGuard]
    const onward =
      simpler === 'yes' ? ' Os artigos são enviados como HTML simples e abrem no editor como um só bloco clássico.' : ''
    return { message: `${guardName(guard)} (status ${status}) recusa posts que trazem ${what}.${onward}`, fix }
  },
}

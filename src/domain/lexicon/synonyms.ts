import { stemEnglish, stemPortuguese } from '../stems.ts'

const english = `beginner newcomer novice starter|advanced expert experienced seasoned|developer programmer engineer coder|
  explain clarify elucidate|important significant relevant|method technique approach|build construct develop create|
  error mistake fault bug|fast quick rapid|use employ apply|example sample instance|company firm business organization|
  job work career profession|big large huge|small little tiny|start begin launch|change alter modify|show demonstrate illustrate|
  help aid assist|goal aim purpose objective|problem issue challenge difficulty|choose select pick|teach instruct train educate|
  learn study|improve enhance better|trade-off tradeoff compromise|reliable dependable robust|maintain upkeep|
  professor teacher lecturer instructor|researcher scientist scholar|guide handbook manual|practical hands-on applied|
  theory theoretical|criticize fault complain criticise|praise commend laud applaud|dense heavy|outdated old dated|
  code program|software application|scale scalable scalability|store storage|kind type sort|recommend suggest advise|
  require demand presuppose assume|understand grasp comprehend|foundation fundamental basic basis principle|
  test testing|deploy deployment rollout|found establish|previous earlier former prior|current present today|
  kill murder die dead death fatal slay|electricity power|man person people|woman person people|remove strip extract take|hide hid|escape leave flee|raise lift|spend use pay|save rescue|injure wound hurt injury|arrest detain hold custody|jail imprison prison sentence|win victory beat defeat triumph|
  lose loss|resign quit step leave|boss chief head|chief leader head|police officer detective|doctor physician surgeon medic|hospital clinic|
  car vehicle|lorry truck|plane aircraft jet|ship boat vessel ferry|train rail railway|road street motorway|blaze fire flame|flood flooding|
  storm cyclone hurricane|crash collision accident|attack assault|steal theft thief rob robbery burglary|court trial hearing|
  lawyer solicitor barrister|government minister ministry cabinet|law legislation rule|vote ballot poll election referendum|campaign campaigner|
  money cash fund|pay payment repay|price cost|sale sell sold|buy bought purchase acquire|profit earnings income|share stock|
  firm business|worker employee staff|customer client shopper|child kid youngster boy|child kid youngster girl|teenager teenage teen youth adolescent|pensioner elderly|
  mother mum parent|father dad parent|wife spouse|husband spouse|scientist researcher academic|study research|find discover uncover found|
  plan propose proposal intend|drop scrap abandon axe cancel|cancel postpone|delay postpone|close shut closure|refuse reject deny decline|
  order instruct command|ban prohibit forbid|warn alert caution|apologise apologize sorry apology|admit confess plead|
  singer vocalist|singer musician artist|actor star|actress star|film movie|song track single album|team side squad|team club|player midfielder|player striker|player defender|player footballer|
  match game fixture|goal score|season campaign|coach manager|injury hurt|tournament championship competition cup|title trophy crown|
  rescue save|missing disappear vanish lost|house home residence|building property|village town community|city town|country nation state|
  rise increase grow climb soar jump surge|fall drop decline decrease plunge slump tumble|
  destroy wreck ruin devastate|damage harm|storm gale|rain rainfall downpour|museum gallery|
  pub bar inn|cafe coffee|headteacher head principal|university college|student pupil|prize award|donate donation give|
  illness disease sick ill|cancer tumour|drug medicine medication|coast beach shore seafront sea seaside|
  release free freed|return back|overnight night|stranded stuck|brazil brazilian|germany german|france french|italy italian|spain spanish|
  sweden swedish|norway norwegian|china chinese|japan japanese|russia russian|india indian|america american us usa|britain british uk|
  england english|scotland scottish|wales welsh|ireland irish|australia australian|europe european|africa african|canada canadian|
  answer reply respond response|question ask|begin commence|finish complete conclude end|keep retain hold|allow permit let enable|
  prevent stop avoid block|need require necessity|want wish desire|likely probable|often frequent frequently regularly usually|
  rare unusual uncommon|whole entire complete full|various several different|almost nearly roughly about approximately around|
  main chief principal central primary key|hard tough demanding|clear lucid plain|simple easy straightforward|useful helpful valuable|
  thorough comprehensive complete exhaustive|concise brief short|modern contemporary current|ancient historic historical old|
  author writer|reader audience|publish release issue print|edition version|revise update updated|translate translation|
  introduction intro overview|topic subject theme|insight wisdom|lesson teaching|story tale narrative|
  technique practice|strategy tactic plan|framework structure|tool utility instrument|performance speed efficiency|
  secure security safe|database datastore|fix repair solve resolve|bug defect|split divide separate|combine merge join unite|
  gather collect|spread distribute|enough sufficient|popular famous renowned|world global worldwide international|
  yearly annual|monthly month|daily everyday|fan supporter|reveal disclose announce|announce declare|
  predict forecast expect|happen occur|investigate probe inquiry|threaten threat|protest demonstration march|strike walkout|
  paperback softcover|hardcover hardback|afraid fear fearful|married wife marry|married husband marry|mentor teacher|migrate move|survive survivor|attend enter|resemble like|english ingles|portuguese portugues|german alemao deutsch|french frances|spanish espanhol`

const portuguese = `iniciante principiante novato|avancado experiente especialista|desenvolvedor programador engenheiro|
  explicar esclarecer elucidar|importante relevante significativo|metodo tecnica abordagem|construir desenvolver criar|
  erro falha defeito|rapido veloz agil|usar utilizar empregar aplicar|empresa companhia organizacao|trabalho emprego carreira profissao|
  grande enorme|pequeno reduzido|comecar iniciar|mudar alterar modificar|mostrar demonstrar ilustrar|ajudar auxiliar|
  objetivo meta proposito finalidade|problema questao desafio dificuldade|escolher selecionar|ensinar instruir treinar|
  aprender estudar|melhorar aprimorar aperfeicoar|confiavel robusto|professor docente|pesquisador cientista|guia manual|
  pratico aplicado|criticar reclamar|elogiar louvar|denso pesado|desatualizado antigo|codigo programa|software aplicacao aplicativo|
  armazenar armazenamento|tipo especie|recomendar sugerir aconselhar|exigir requerer pressupor|entender compreender|
  fundamento base principio|fundar estabelecer|anterior previo|atual hoje|equipe time|livro obra|
  lancar publicar|editar editora|leitor publico|topico tema assunto|licao aula|simples facil|claro evidente nitido|util proveitoso valioso|
  completo abrangente exaustivo integral|breve curto conciso|moderno contemporaneo|seguro seguranca|banco base|corrigir consertar reparar resolver|
  dividir separar repartir|combinar juntar unir reunir|coletar reunir|distribuir espalhar|suficiente bastante|famoso conhecido renomado celebre|
  mundo global mundial internacional|anual ano|mensal mes|semanal semana|diario dia|revelar divulgar anunciar|prever esperar|acontecer ocorrer|
  responder resposta|terminar acabar concluir encerrar finalizar|manter conservar|permitir deixar possibilitar|evitar impedir prevenir|
  precisar necessitar necessario|querer desejar|provavel possivel|frequente comum habitual|raro incomum|inteiro todo|diverso variado vario diferente|
  principal central chave|dificil arduo complicado|historia narrativa relato|ferramenta instrumento utilitario|desempenho performance eficiencia|
  estrategia tatica plano|estrutura organizacao|matar morte morrer morto|ferir machucar ferido|prender prisao detido|vencer vitoria ganhar|
  perder derrota|comprar adquirir aquisicao|vender venda|preco custo|lucro ganho receita|funcionario empregado trabalhador|cliente consumidor|
  aluno estudante|casa residencia lar|carro veiculo automovel|navio barco|aviao aeronave|incendio fogo|chuva temporal|cidade municipio|pais nacao|
  subir crescer aumentar|cair diminuir reduzir baixar|dobrar duplicar|lider chefe dirigente|governo ministerio|lei legislacao|votar voto eleicao|
  brasil brasileiro|portugal portugues|alemanha alemao|franca frances|espanha espanhol|americano eua|refatorar refatoracao|testar teste|implantar implantacao`

const groups = (text: string, stem: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> => {
  const table = new Map<string, Set<string>>()
  for (const group of text.split('|')) {
    const stems = group.trim().split(/\s+/u).map(stem)
    for (const one of stems) table.set(one, new Set([...(table.get(one) ?? []), ...stems]))
  }
  return table
}

/** Words that may stand for each other, as stems, by language. */
export const synonyms: Readonly<Record<'en' | 'pt', ReadonlyMap<string, ReadonlySet<string>>>> = {
  en: groups(english, stemEnglish),
  pt: groups(portuguese, stemPortuguese),
}

const englishOpposites = `beginner advanced|beginner expert|novice expert|amateur professional|increase decrease|increase reduce|increase cut|rise fall|
  raise lower|grow shrink|gain lose|win lose|praise criticize|praise condemn|applaud criticize|celebrate condemn|admire despise|love hate|like dislike|
  enjoy hate|before after|first last|include exclude|free paid|easy difficult|easy hard|easy tough|simple complex|simple complicated|simple difficult|
  more less|most least|more fewer|synchronous asynchronous|strength weakness|advantage disadvantage|pro con|benefit drawback|success failure|succeed fail|
  successful unsuccessful|static dynamic|old new|old young|young elderly|ancient modern|ancient recent|high low|good bad|best worst|better worse|positive negative|
  add remove|always never|often rarely|often seldom|frequent rare|common rare|common unusual|usual unusual|public private|accept reject|accept refuse|agree disagree|
  agree refuse|approve reject|allow forbid|allow prohibit|permit forbid|permit ban|centralized decentralized|theoretical practical|short long|brief long|brief lengthy|
  open closed|open close|faster slower|fast slow|quick slow|quickly slowly|cheap expensive|cheap costly|start stop|start end|start finish|begin end|begin finish|
  beginning end|opening closing|opening final|recommend discourage|mutable immutable|relational nonrelational|online offline|outdated current|outdated modern|
  client server|big small|large small|large tiny|huge tiny|great small|large little|big little|wide narrow|broad narrow|deep shallow|thick thin|heavy light|strong weak|
  powerful weak|powerful powerless|bright dark|light dark|black white|day night|morning evening|summer winter|north south|east west|left right|hot cold|warm cold|wet dry|
  hard soft|rough smooth|clean dirty|clear unclear|clear vague|clear obscure|clear confusing|full empty|full partial|complete partial|complete incomplete|entire partial|
  whole part|rich poor|wealthy poor|happy sad|happy unhappy|sad cheerful|serious funny|comic tragic|funny boring|interesting boring|exciting boring|exciting dull|engaging dull|
  friend enemy|ally enemy|hero villain|love hatred|peace war|peaceful warlike|peaceful violent|life death|live die|alive dead|birth death|born dead|male female|man woman|men women|
  boy girl|father mother|son daughter|husband wife|brother sister|uncle aunt|king queen|prince princess|actor actress|boyfriend girlfriend|adult child|parent child|teacher student|
  buy sell|buyer seller|lend borrow|give take|send receive|push pull|arrive leave|arrive depart|enter leave|enter exit|join leave|inside outside|internal external|
  interior exterior|inner outer|import export|create destroy|build destroy|build demolish|make break|protect attack|attack defend|help hinder|help hurt|save destroy|
  save kill|save waste|hide show|hide reveal|conceal reveal|conceal uncover|conceal expose|discover hide|remember forget|find lose|keep lose|keep discard|follow lead|follow precede|
  precede follow|former latter|previous next|previous later|early late|earlier later|earliest latest|past future|present absent|presence absence|true false|real fake|real imaginary|real fictional|
  fact fiction|fiction nonfiction|right wrong|correct incorrect|correct wrong|accurate inaccurate|legal illegal|guilty innocent|safe dangerous|safe unsafe|secure insecure|
  healthy sick|sick well|visible invisible|visible hidden|adult younger|potential actual|lucrative unprofitable|love despise|favourite hated|favorite hated|reject recommend|recommendation rejection|success failure|strong weak|known unknown|famous unknown|famous obscure|popular unpopular|loved hated|beloved hated|beautiful ugly|kind cruel|gentle harsh|
  brave cowardly|wise foolish|smart stupid|clever stupid|intelligent stupid|lazy industrious|careful careless|patient impatient|polite rude|honest dishonest|loyal disloyal|
  possible impossible|likely unlikely|certain uncertain|sure unsure|able unable|necessary unnecessary|essential optional|required optional|mandatory optional|voluntary mandatory|
  useful useless|helpful unhelpful|valuable worthless|expected unexpected|similar different|equal unequal|alike different|together apart|united divided|
  unite divide|connect disconnect|combine separate|single multiple|few many|little much|several few|minimum maximum|minimal maximal|shortest longest|
  largest smallest|biggest smallest|greatest smallest|oldest youngest|oldest newest|highest lowest|major minor|main secondary|primary secondary|senior junior|superior inferior|
  above below|over under|top bottom|front back|forward backward|native foreign|domestic foreign|local global|local remote|national international|urban rural|natural artificial|
  original copied|original derivative|fresh stale|formal informal|official unofficial|direct indirect|active passive|active inactive|permanent temporary|constant variable|
  ordinary extraordinary|specific general|particular general|concrete abstract|explicit implicit|objective subjective|optimistic pessimistic|hopeful hopeless|hope despair|
  trust distrust|belief doubt|believe doubt|support oppose|supporter opponent|ignore address|ignore cover|neglect emphasize|comprehensive superficial|thorough superficial|detailed superficial|
  concise verbose|concise lengthy|readable unreadable|entertaining boring|lively dull|frightening comforting|horrifying delightful|expand shrink|expand contract|extend shorten|
  lengthen shorten|strengthen weaken|improve worsen|improve degrade|refine spoil|enhance impair|simplify complicate|speed slow|encourage discourage|motivate discourage|
  profit loss|profitable unprofitable|expense income|asset liability|employ dismiss|hire fire|hire dismiss|question answer|ask answer|attend miss|fill empty|lock unlock|
  wake sleep|stand sit|float sink|dry wet|throw catch|freeze melt|appear disappear|appear vanish|survive perish|rescue abandon|defend abandon|deny admit|deny confirm|
  confirm refute|prove disprove|reward punish|obey defy|rule serve|master slave|capture release|arrest release|import export|virtue vice|heaven hell|victory defeat|winner loser|
  majority minority|plus minus|maximum minimum|hardware software|frontend backend|upload download|encode decode|encrypt decrypt|input output`

const portugueseOpposites = `iniciante avancado|iniciante especialista|novato veterano|amador profissional|aumentar diminuir|aumentar reduzir|subir descer|subir cair|crescer diminuir|crescer encolher|
  ganhar perder|vencer perder|elogiar criticar|elogiar condenar|amar odiar|gostar detestar|adorar detestar|antes depois|primeiro ultimo|incluir excluir|gratuito pago|facil dificil|
  simples complexo|simples complicado|mais menos|sincrono assincrono|forca fraqueza|vantagem desvantagem|sucesso fracasso|estatico dinamico|antigo novo|velho novo|velho jovem|
  antigo moderno|antigo recente|alto baixo|bom mau|bom ruim|melhor pior|positivo negativo|adicionar remover|acrescentar retirar|sempre nunca|frequente raro|comum raro|publico privado|
  aceitar rejeitar|aceitar recusar|aprovar rejeitar|permitir proibir|centralizado descentralizado|teorico pratico|curto longo|breve longo|aberto fechado|abrir fechar|rapido lento|
  rapidamente lentamente|barato caro|recomendar desaconselhar|concordar discordar|mutavel imutavel|online offline|desatualizado atual|cliente servidor|comecar terminar|iniciar terminar|
  iniciar encerrar|comeco fim|inicio fim|grande pequeno|enorme minusculo|maior menor|largo estreito|amplo restrito|profundo raso|profundo superficial|pesado leve|forte fraco|claro escuro|
  claro confuso|claro obscuro|preto branco|dia noite|norte sul|leste oeste|esquerda direita|quente frio|molhado seco|duro macio|limpo sujo|cheio vazio|completo parcial|completo incompleto|
  inteiro parcial|rico pobre|feliz triste|alegre triste|serio engracado|interessante chato|divertido chato|divertido entediante|amigo inimigo|heroi vilao|amor odio|paz guerra|vida morte|
  viver morrer|vivo morto|nascer morrer|homem mulher|menino menina|pai mae|filho filha|marido esposa|irmao irma|tio tia|rei rainha|adulto crianca|professor aluno|comprar vender|
  comprador vendedor|dar tirar|enviar receber|chegar partir|entrar sair|dentro fora|interno externo|importar exportar|criar destruir|construir destruir|proteger atacar|atacar defender|
  ajudar atrapalhar|esconder revelar|ocultar revelar|lembrar esquecer|encontrar perder|manter descartar|seguir preceder|anterior posterior|anterior seguinte|cedo tarde|passado futuro|
  presente ausente|verdadeiro falso|real imaginario|ficcao realidade|certo errado|correto incorreto|legal ilegal|culpado inocente|seguro perigoso|seguro inseguro|saudavel doente|
  visivel invisivel|conhecido desconhecido|famoso desconhecido|popular impopular|bonito feio|gentil cruel|corajoso covarde|inteligente burro|cuidadoso descuidado|possivel impossivel|
  provavel improvavel|necessario desnecessario|essencial opcional|obrigatorio opcional|util inutil|igual diferente|juntos separados|unir dividir|conectar desconectar|
  juntar separar|unico multiplo|muito pouco|minimo maximo|principal secundario|superior inferior|acima abaixo|topo base|frente tras|nacional estrangeiro|nacional internacional|local global|
  urbano rural|natural artificial|original copiado|formal informal|oficial extraoficial|direto indireto|ativo inativo|ativo passivo|permanente temporario|especifico geral|concreto abstrato|
  explicito implicito|objetivo subjetivo|otimista pessimista|esperanca desespero|confiar desconfiar|apoiar rejeitar|ignorar abordar|conciso prolixo|detalhado superficial|expandir reduzir|
  ampliar reduzir|ampliar restringir|fortalecer enfraquecer|melhorar piorar|aprimorar piorar|simplificar complicar|acelerar desacelerar|encorajar desencorajar|incentivar desestimular|
  lucro prejuizo|contratar demitir|pergunta resposta|aparecer desaparecer|negar admitir|negar confirmar|vitoria derrota|maioria minoria|entrada saida`

/** Words of which one denies the other, as stems, by language. */
export const opposites: Readonly<Record<'en' | 'pt', ReadonlyMap<string, ReadonlySet<string>>>> = {
  en: groups(englishOpposites, stemEnglish),
  pt: groups(portugueseOpposites, stemPortuguese),
}

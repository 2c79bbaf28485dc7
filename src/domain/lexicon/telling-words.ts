const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words (folded) that tell what happened to somebody or something: one that no passage has is a made-up event. */
export const eventWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`die dead death kill murder stab shoot rape assault injure wound arrest detain charge jail imprison sentence convict acquit
    clear guilty innocent fine sue ban suspend sack fire dismiss resign retire quit appoint elect sign join transfer buy acquire sell
    merge bankrupt strike win lose beat defeat draw knock eliminate relegate promote qualify crash collapse explode burn sink drown
    flood destroy hijack kidnap marry divorce pregnant born cancer cancel postpone abandon scrap close shut reopen launch ban legalise
    legalize approve reject veto invade bomb attack steal rob smuggle hack leak cure vaccinate infect outbreak earthquake auction
    demolish award nominate apologise apologize deny admit confess accuse escape rescue release deport extradite protest riot discover
    invent patent translate adapt film recall double triple halve withdraw replace`),
  pt: words(`morrer morte morto matar assassinar ferir prender detido acusar condenar absolver multar processar banir suspender demitir
    renunciar aposentar nomear eleger assinar contratar transferir comprar adquirir vender fundir falir greve vencer perder derrotar
    empatar eliminar rebaixar classificar colidir desabar explodir queimar afundar afogar inundar destruir sequestrar casar divorciar
    cancer cancelar adiar abandonar fechar encerrar reabrir lancar aprovar rejeitar vetar invadir bombardear atacar roubar furtar vazar
    curar vacinar infectar terremoto leiloar demolir premiar negar admitir confessar fugir resgatar libertar deportar protestar
    descobrir inventar traduzir adaptar filmar dobrar triplicar substituir retirar`),
}

/** Words (folded) so general that they tell next to nothing: whoever sums up puts them where the passages are more exact. */
export const lightWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`man woman men women people person boy girl group number thing case place area part way time day year month week aged age old
    young new big large small great good major main recent latest following thank set face reach become come take put left leave
    need show suggest say tell believe think hope urge call describe announce warn know mean get give find found use help hold begin
    start end continue remain stay own due ahead amid despite because former one two local several many much more most other first last
    next early late different type kind sort total whole real well rather quickly sharply slowly nearly almost about around inside
    outside nearby together work look run turn move bring try want plan expect happen result effect length size level rate amount point
    spend raise rise struggle recover thanks hour minute news story report issue question world country city town state official
    cause lead follow send receive provide offer detail detailed allow include contain practical useful key important`),
  pt: words(`homem mulher homens mulheres pessoa gente menino menina grupo numero coisa caso lugar area parte modo tempo dia ano mes
    semana idade velho jovem novo grande pequeno bom principal recente ultimo seguinte chegar ficar tornar vir tomar por colocar deixar
    precisar mostrar sugerir dizer contar acreditar pensar esperar chamar descrever anunciar avisar saber significar ter dar achar
    encontrar usar ajudar manter comecar iniciar terminar continuar permanecer proprio devido apesar antigo local varios muito outro
    primeiro proximo diferente tipo total inteiro real bem rapidamente quase cerca dentro fora perto junto trabalhar olhar virar mover
    trazer tentar querer planejar acontecer resultado efeito tamanho nivel taxa quantidade ponto hora minuto noticia historia questao
    mundo pais cidade estado causar levar seguir enviar receber fornecer oferecer detalhe permitir incluir pratico util importante`),
}

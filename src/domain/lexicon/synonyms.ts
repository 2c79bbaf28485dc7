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
  paperback softcover|hardcover hardback|english ingles|portuguese portugues|german alemao deutsch|french frances|spanish espanhol`

const portuguese = `iniciante principiante novato|avancado experiente especialista|desenvolvedor programador engenheiro|
  explicar esclarecer elucidar|importante relevante significativo|metodo tecnica abordagem|construir desenvolver criar|
  erro falha defeito|rapido veloz agil|usar utilizar empregar aplicar|empresa companhia organizacao|trabalho emprego carreira profissao|
  grande enorme|pequeno reduzido|comecar iniciar|mudar alterar modificar|mostrar demonstrar ilustrar|ajudar auxiliar|
  objetivo meta proposito finalidade|problema questao desafio dificuldade|escolher selecionar|ensinar instruir treinar|
  aprender estudar|melhorar aprimorar aperfeicoar|confiavel robusto|professor docente|pesquisador cientista|guia manual|
  pratico aplicado|criticar reclamar|elogiar louvar|denso pesado|desatualizado antigo|codigo programa|software aplicacao aplicativo|
  armazenar armazenamento|tipo especie|recomendar sugerir aconselhar|exigir requerer pressupor|entender compreender|
  fundamento base principio|fundar estabelecer|anterior previo|atual hoje|equipe time|livro obra`

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

const englishOpposites = `beginner advanced|increase decrease|increase reduce|increase cut|rise fall|raise lower|grow shrink|praise criticize|before after|first last|include exclude|free paid|
  easy difficult|simple complex|easy hard|more less|most least|more fewer|synchronous asynchronous|strength weakness|success failure|
  succeed fail|static dynamic|old new|high low|good bad|best worst|positive negative|add remove|always never|public private|accept reject|
  centralized decentralized|theoretical practical|short long|up down|open closed|faster slower|fast slow|cheap expensive|start stop|
  recommend discourage|like dislike|agree disagree|mutable immutable|relational nonrelational|online offline|outdated current|client server`

const portugueseOpposites = `iniciante avancado|aumentar diminuir|aumentar reduzir|elogiar criticar|antes depois|primeiro ultimo|incluir excluir|
  gratuito pago|facil dificil|simples complexo|mais menos|sincrono assincrono|forca fraqueza|sucesso fracasso|estatico dinamico|
  antigo novo|alto baixo|bom mau|bom ruim|melhor pior|positivo negativo|adicionar remover|sempre nunca|publico privado|aceitar rejeitar|
  centralizado descentralizado|teorico pratico|curto longo|aberto fechado|rapido lento|barato caro|recomendar desaconselhar|
  concordar discordar|mutavel imutavel|online offline|desatualizado atual|cliente servidor`

/** Words of which one denies the other, as stems, by language. */
export const opposites: Readonly<Record<'en' | 'pt', ReadonlyMap<string, ReadonlySet<string>>>> = {
  en: groups(englishOpposites, stemEnglish),
  pt: groups(portugueseOpposites, stemPortuguese),
}

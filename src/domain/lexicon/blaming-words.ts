const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words (folded) that condemn so plainly that no milder word of a source carries them, by language. */
export const sternWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`condemn condemns condemned condemning reject rejects rejected hate hates hated detest detests detested
  despise despises despised loathe loathes loathed blames blamed denounce denounces denounced useless worthless`),
  pt: words(`condena condenam condenou rejeita rejeitam rejeitou odeia odeiam odiou detesta detestam detestou despreza
  desaconselha desaconselham desaconselhou inutil inuteis`),
}

/** Words (folded) with which a source may find fault with something, or deny it, by language. */
export const blamingWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`${[...sternWords.en].join(' ')} not no never nothing none without cannot bad badly worse worst poor poorly wrong terrible awful
  horrible odious garbage trash rubbish waste wasted boring bored dull tedious disappointed disappointing disappointment dislike dislikes
  disliked criticize criticizes criticized criticise criticism critique complain complains complaint complaints issue issues problem
  problems fault faults flaw flaws flawed weak weakness fail fails failed lack lacks lacking refuse refuses refused against oppose opposed
  annoying annoyed angry regret regrets unfortunately sadly shame too hardly little less guilty evil sin crime crimes accuse accused`),
  pt: words(`${[...sternWords.pt].join(' ')} nao nunca nada nem sem mau ma ruim ruins pior piores pessimo pessima errado horrivel lixo chato
  chata tedioso decepcao decepcionante decepcionado critica criticas criticou reclama reclamou problema problemas falha falhas fraco fraca
  falta faltam contra infelizmente pena pouco menos culpado`),
}

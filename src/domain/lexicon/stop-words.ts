const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words that carry no content of their own, folded (lower case, no diacritics), by language. */
export const stopWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`a about above across after again against all almost along already also although always am among an and any anyone
    anything are around as at away back be became because become becomes been before behind being below between both but by can
    cannot come comes could did do does doing done down during each either else enough ever every everything few for from further
    get gets getting go goes going got had has have having he hence her here hers herself him himself his how however i if in
    indeed instead into is it its itself just least less let lets like likely made make makes making many may maybe me might mine
    more most much must my myself near need needs neither never no nobody none nor not nothing now of off often on once one only
    onto or other others otherwise our ours out over own per perhaps put quite rather really said same say says see seem seems
    several shall she should since so some someone something sometimes soon still such take takes taken than that the their
    theirs them themselves then there therefore these they thing things this those though through throughout thus to together too
    toward towards under until up upon us use very via want was way ways we well were what whatever when where whether which
    while who whoever whole whom whose why will with within without would yes yet you your yours yourself don doesn isn aren
    wasn weren didn won t s re ve ll d m`),
  pt: words(`a ao aos aquela aquelas aquele aqueles aquilo as ate ainda alem algo alguem algum alguma algumas alguns ambos ante
    antes apenas apos aqui assim atraves cada cerca com como contra contudo da das de dela delas dele deles demais depois desde
    dessa dessas desse desses desta destas deste destes deve devem disso disto do dos e ela elas ele eles em embora enquanto
    entao entre era eram essa essas esse esses esta estas estao estar estava estavam este estes estou eu faz fazem fazer foi
    foram for fosse ha havia isso isto ja la lhe lhes logo mais mas me mediante menos mesma mesmas mesmo mesmos meu meus minha
    minhas muita muitas muito muitos na nada nao nas nem nenhum nenhuma nessa nessas nesse nesses nesta nestas neste nestes ninguem
    no nos nossa nossas nosso nossos num numa o onde os ora ou outra outras outro outros para pela pelas pelo pelos perante pode
    podem poder pois por porem porque portanto pouca poucas pouco poucos qual quais qualquer quando quanto quantos quase que quem
    sao se seja sejam sem sempre sendo ser sera serao seu seus si sido so sob sobre sua suas tal tais talvez tambem tampouco tanta
    tantas tanto tantos te tem tendo tenha ter teu teus ti tinha tinham toda todas todavia todo todos tu tua tuas tudo ultimo um uma
    umas uns vai vao vem voce voces vos`),
}

/**
 * Words that every review uses around what it says, folded. They need no evidence and prove none: "the book covers",
 * "o capítulo apresenta".
 */
export const frameWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`book books volume text work title author authors writer reader readers chapter chapters part parts section sections
    page pages publisher publishers edition source sources review reviews reviewer reviewers description describe describes
    described describing cover covers covered covering explain explains explained explaining explanation discuss discusses
    discussed discussing discussion present presents presented presenting show shows shown showing include includes included
    including offer offers offered offering provide provides provided providing introduce introduces introduced introducing
    contain contains contained containing topic topics subject subjects theme themes focus focuses focused focusing address
    addresses addressed addressing examine examines examined explore explores explored exploring give gives given giving write
    writes written wrote writing read reads according state states stated note notes noted mention mentions mentioned say tell
    tells told call calls called devote devotes devoted dedicate dedicates dedicated treat treats treated turn turns turned
    begin begins start starts open opens close closes end ends follow follows followed deal deals material content contents
    publish publishes published summary lists listed listing blurb bookseller praise praises praised criticise criticises criticised
    criticize criticizes criticized criticism complain complains argue argues argued claim claims claimed warn warns warned report
    reports reported find finds found think thinks remark remarks own words entry site website`),
  pt: words(`livro livros obra obras volume texto titulo autor autora autores leitor leitora leitores capitulo capitulos parte
    partes secao secoes pagina paginas editora edicao fonte fontes resenha resenhas descricao descreve descrevem descrito
    aborda abordam abordado cobre cobrem coberto explica explicam explicado explicacao discute discutem discutido apresenta
    apresentam apresentado mostra mostram mostrado inclui incluem incluido oferece oferecem traz trazem introduz introduzem
    contem tema temas assunto assuntos topico topicos foco foca focam trata tratam tratado examina explora exploram da dao
    escreve escreveu escrito escrita le ler segundo acordo conforme afirma afirmam diz dizem nota menciona mencionam chama
    chamam dedica dedicam dedicado comeca comecam abre abrem termina terminam encerra segue seguem material conteudo publicado
    publicada publica resumo lista listagem sinopse elogia elogiam elogio critica criticam reclama reclamam argumenta argumentam
    alega alegam alerta relata relatam acha acham considera consideram palavras ficha site`),
}

/** Who a word names when a sentence says whose word it is. A `review` may be a critic's or a reader's; a `page` may be anybody's. */
export type SpeakerRole = 'publisher' | 'seller' | 'author' | 'reader' | 'critic' | 'review' | 'editor' | 'description'

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

const table = (rows: Readonly<Record<SpeakerRole, string>>): ReadonlyMap<string, SpeakerRole> =>
  new Map(Object.entries(rows).flatMap(([role, text]) => words(text).map((word) => [word, role as SpeakerRole])))

/** Nouns that name a speaker (folded), by language. */
export const speakerNouns: Readonly<Record<'en' | 'pt', ReadonlyMap<string, SpeakerRole>>> = {
  en: table({
    publisher: 'publisher publishers',
    seller: 'seller sellers bookseller booksellers shop retailer',
    author: 'author authors',
    reader: 'reader readers customer customers buyer buyers',
    critic: 'critic critics',
    review: 'review reviews reviewer reviewers',
    editor: 'editor editors',
    description: 'description blurb listing',
  }),
  pt: table({
    publisher: 'editora editoras',
    seller: 'loja livraria vendedor vendedora vendedores',
    author: 'autor autora autores autoras',
    reader: 'leitor leitora leitores leitoras cliente clientes comprador compradora',
    critic: 'critico critica criticos criticas',
    review: 'resenha resenhas resenhista resenhistas resenhador resenhadora',
    editor: 'editor editores',
    description: 'descricao sinopse',
  }),
}

/** Words that belong to the naming of a speaker (folded): determiners, places, what a speaker's words stand on. */
export const speakerCompanions: ReadonlySet<string> = new Set(
  words(`the a an one another other others further same some many several most few this that these its his her their own of on at in
    from by to quoted published cited first second third verified early page pages site website notes note record entry book words
    also then even rightly however still further too article text blog profile
    o a os as um uma uns umas outro outra outros outras mais mesmo mesma mesmos mesmas alguns algumas muitos muitas varios esse essa este
    esta seu sua de da do das dos na no nas nos em pela pelo por ao citada citado publicada publicado pagina site texto nota notas verbete
    registro ficha livro tambem ainda proprio propria blog perfil`),
)

/** Phrases before a speaker, folded, as words in their order. */
export const speakerOpenings: readonly (readonly string[])[] = [
  'according to',
  'in the words of',
  'in the opinion of',
  'in the view of',
  'in the eyes of',
  'segundo',
  'conforme',
  'de acordo com',
  'nas palavras de',
  'nas palavras da',
  'nas palavras do',
  'na opiniao de',
  'na opiniao da',
  'na opiniao do',
  'na visao de',
  'na visao da',
  'na visao do',
].map((phrase) => phrase.split(' '))

/** Verbs by which a speaker states (folded): with a speaker before them they always say whose word follows. */
export const statingVerbs: ReadonlySet<string> = new Set(
  words(`says said say states stated claims claimed asserts asserted insists remarks remarked complains complained complain admits
    admitted denies denied deny disputes disputed promises promised reports reported praises praised praise
    diz dizem disse afirma afirmam afirmou alega alegam informa informam comenta comentam pondera ponderam reclama reclamam elogia
    elogiam promete prometem nega negam negou contesta relata relatam garante garantem`),
)

/** Verbs that also tell what a book does or what anybody may do (folded): they attribute with "that", between commas, or at the end. */
export const tellingVerbs: ReadonlySet<string> = new Set(
  words(`notes noted note writes wrote write argues argued argue adds added observes observed explains explained describes described calls
    called finds found considers highlights recommends warns believes thinks think emphasizes emphasises stresses mentions credits
    advertises bills presents introduces names summarizes sums suggests concludes judges rates criticises criticizes criticise points
    explica explicam observa observam registra registram avalia avaliam argumenta argumentam escreve escrevem escreveu descreve
    descrevem chama chamam considera consideram destaca destacam aponta apontam recomenda recomendam ressalta defende anuncia conclui
    lembra menciona critica criticam nota notam acha acham apresenta conta resume`),
)

/** Verbs that deny (folded). */
export const denyingVerbs: ReadonlySet<string> = new Set(
  words(`denies denied deny denying disputes disputed disputing refutes refuted refute contradicts contradicted
    nega negam negou negaram contesta contestam contestou refuta refutam refutou desmente desmentem desmentiu`),
)

/** Words of a company's name that name no company by themselves (folded). */
export const companyWords: ReadonlySet<string> = new Set(
  words(`media press publishing publications publishers publisher professional books book group inc ltd llc verlag editora edicoes
    livros company and the`),
)

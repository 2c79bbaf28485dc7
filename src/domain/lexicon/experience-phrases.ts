/** Reading of a book or a part of it, as an English participle. */
const reading =
  '\\b(?:re-?)?(?:reading|finishing|completing|closing|studying|working through|going through|trying|testing) (?:it|this|(?:the|its|this|each|every|all|both)(?: \\w+){0,2} (?:book|chapters?|pages?|parts?|sections?|exercises?|examples?|volume|appendix))\\b'
/** What somebody did or felt, in the first person: "I laughed", "my team rewrote". */
const reaction =
  '\\b(?:I|we|(?:my|our)(?: \\w+){1,2}) (?:\\w+ly )?(?:\\w{2,}ed|wrote|rewrote|built|rebuilt|felt|went|came|took|made|saw|knew|began|got|gave|threw|kept|lost|learnt|understood|thought|caught|was|were)\\b'
const readingThenReaction = new RegExp(`${reading}[^.!?]{0,60}${reaction}`, 'iu')
const reactionThenReading = new RegExp(`${reaction}[^.!?]{0,60}${reading}`, 'iu')

/** The same in Portuguese, where the verb's ending tells the person: "lendo o livro, ri". */
const lendo =
  '(?<!\\p{L})(?:[Rr]e|[Aa]o )?(?:[Ll]endo|[Tt]erminando|[Ee]studando|[Ff]olheando|[Tt]estando|[Ff]echando) (?:o|a|os|as|este|esta|esse|essa|cada|seus?|suas?)(?: \\p{L}+){0,2}? (?:livro|obra|capítulos?|páginas?|partes?|exemplos?|exercícios?)(?!\\p{L})'
const ownVerb =
  '(?!(?:[lr]ei|ali|aqui|daqui|dali|si|api|Davi|Levi|Henri|Yuri|Ravi)(?!\\p{L}))(?:[RVL]i|\\p{L}*(?:[bcdfghjklmnpqrstvxzç]i|ei)|\\p{L}+[aei]mos)(?!\\p{L})'
const lendoThenReaction = new RegExp(
  `${lendo}[^.!?,]{0,40}, (?:eu |nós |logo |quase |até |também |não )?(?:${ownVerb}|(?:minha|meu|nossa|nosso)s? )`,
  'u',
)
const reactionThenLendo = new RegExp(
  `(?:^|[.!?;,] )(?:(?:Eu|eu|Nós|nós) )?(?:${ownVerb}|(?:[Mm]inha|[Mm]eu|[Nn]ossa|[Nn]osso)s? \\p{L}+ \\p{L}+)(?: \\p{L}+){0,4} ${lendo}`,
  'u',
)

/** Words by which somebody claims in the first person to have read, owned or tried the book, in English and Portuguese. */
export const experiencePhrases: readonly RegExp[] = [
  /\b(?:I|we) (?:\w+ly |really |just |have |had |also |finally |once ){0,2}(?:read|reread|re-read|loved?|enjoyed?|liked?|found|finished|tested|tried|used|bought|built|rebuilt|ran|learned|learnt|appreciated|struggled|reviewed|devoured|skimmed|worked (?:through|with)|went through)\b/iu,
  /\b(?:I|we)(?:['’]ve| have|['’]d| had) (?:\w+ ){0,2}(?:read|used|tested|tried|been (?:using|reading|working)|owned|worked|applied|finished|built)\b/iu,
  /\b(?:my|our) (?:own |personal |first |second |recent )?(?:reading|experience|copy|favou?rite (?:chapter|part|section|example|page)|testing|tests?|bookshelf|time with)\b/iu,
  /\b(?:this|the present) (?:reviewer|writer)\b|\byours truly\b/iu,
  /\bas (?:I|we) (?:read|worked|turned|went|progressed)\b/iu,
  /\b(?:kept|keeps) (?:me|us) (?:reading|hooked|engaged|turning|awake|up)\b/iu,
  /\b(?:helped|taught|surprised|impressed|made|convinced|changed) me\b/iu,
  /\bI (?:could(?:n['’]t| not)|can(?:['’]t|not)) (?:put (?:it|this|the book) down|stop)\b/iu,
  /\bI(?:['’]m| am| was) (?:\w+ ){0,2}(?:impressed|surprised|reading|halfway|hooked|disappointed)\b/iu,
  /(?<!\p{L})(?:eu )?(?:reli|adorei|amei|gostei|testei|experimentei|devorei|terminei|refiz|usei) (?:\p{L}+ ){0,2}(?:este|esse|isto|isso|o|os|a|as|do|da|de|deste|desse|com|muito|cada|livro|leitura|obra|ler)(?!\p{L})/iu,
  /(?<!\p{L})(?:eu )?li (?:tod[oa] |este |esse |cada )?(?:o |a |os |as )?(?:livro|obra|capítulos?|páginas?|tudo|exemplar|com prazer|duas vezes|de uma)(?!\p{L})/iu,
  /(?<!\p{L})eu (?:\p{L}+ ){0,2}(?:li|reli|adorei|amei|gostei|testei|usei|experimentei|comprei|terminei)(?!\p{L})/iu,
  /(?<!\p{L})(?:minha|nossa) (?:própria )?(?:leitura|experiência|cópia|estante)(?!\p{L})/iu,
  /(?<!\p{L})(?:meu|nosso)s? (?:próprio )?(?:exemplar|livro favorito|capítulo favorito|testes?)(?!\p{L})/iu,
  /(?<!\p{L})(?:nós )?(?:lemos|testamos|adoramos|gostamos|experimentamos|usamos|construímos) (?:este|esse|os?|as?|deste|d[oa]s?|cada|muito)(?!\p{L})/iu,
  /(?<!\p{L})me (?:ajudou|ensinou|surpreendeu|impressionou|fez|prendeu|cativou|conquistou)(?!\p{L})/iu,
  /(?<!\p{L})(?:não consegui (?:parar|largar)|fiquei (?:impressionad|surpres|encantad)[oa])(?!\p{L})/iu,
  readingThenReaction,
  reactionThenReading,
  lendoThenReaction,
  reactionThenLendo,
]

/** Words that claim an experience with the book without saying whose; nobody's when a reader or author is named beside them. */
export const impersonalClaims: readonly RegExp[] = [
  /\b(?:after|when|while|upon|since|before|having) (?:having )?(?:reading|read|finishing|finished|testing|tested|trying|tried|using|used|working through|worked through|going through|completing|completed) (?:this|the book|the (?:\w+ )?chapters?|the exercises|it|each|every|all)\b/iu,
  /\b(?:having )?spent (?:\w+ ){1,4}with (?:this|the) book\b|\b(?:careful|close|second|first|quick|slow) (?:read|reading|re-read) (?:of (?:this|the) book|leaves|shows|reveals)\b|\bon (?:a |the )?(?:first|second|closer) reading\b/iu,
  /\b(?:testing|trying|running|working through) (?:the|its|all|every) (?:\w+ )?(?:code|examples?|exercises?|listings?)\b.{0,60}\b(?:showed|shows|went|worked|confirmed|revealed|took|failed|passed)\b|\bfor this article\b/iu,
  /\b(?:was|is) a (?:\w+ )?(?:joy|pleasure|delight|treat) to (?:read|follow|work through|use)\b|\bon (?:this|the reviewer['’]s) desk\b|\bafter (?:a|two|three|several|some) (?:\w+ )?(?:days?|weeks?|evenings?|months?) (?:of (?:\w+ )?reading|with (?:this|the) book)\b|\btried one by one\b/iu,
  /(?<!\p{L})(?:aqui n|conquistou )a redação(?!\p{L})|(?<!\p{L})depois de (?:um|uma|dois|duas|alguns|algumas) (?:\p{L}+ )?com o livro(?!\p{L})/iu,
  /\breading (?:this|the book|it)\b.{0,40}\b(?:was|is|felt|feels|proved) (?:an? )?(?:\w+ )?(?:pleasure|joy|delight|slog|treat|experience)\b/iu,
  /\bhands-on (?:tests?|testing|trials?)\b|\b(?:for|during|in preparing) this review\b/iu,
  /\bas (?:someone|a person|one) who (?:has |have )?(?:read|worked|used|spent|tested|tried)\b/iu,
  /(?:^|[.,;] )personally\b/iu,
  /(?<!\p{L})(?:depois de|após|ao|antes de|enquanto) (?:ler|reler|terminar|testar|usar|estudar|concluir|lia|lemos) (?:este|esse|o livro|a obra|esta|todo|todos|cada)(?!\p{L})/iu,
  /(?<!\p{L})(?:durante|ao longo d|no decorrer d)a? ?(?:a )?leitura(?:,| (?:do livro|da obra|deste))/iu,
  /(?<!\p{L})(?:para|durante) esta resenha(?!\p{L})|(?<!\p{L})este resenhista(?!\p{L})|(?:^|[.,;] )pessoalmente,/iu,
]

/** Somebody who is named as the one with the experience: a reader, an author, whoever is addressed; not a team of the writer's own. */
export const otherSubjects =
  /(?<!\p{L})(?<!(?<!\p{L})(?:my|our|minhas?|nossas?|meus?|nossos?) (?:\p{L}+ )?)(?:readers?|students?|engineers?|developers?|teams?|authors?|she|he|they|those|whoever|who|you|your|leitor(?:es|as?)?|alunos?|equipes?|autora?s?|quem|ela|ele|você|vocês)(?!\p{L})/iu

/** The first person, in English: the letter of a part, of "I/O" or of an initial is none. */
const englishFirstPerson: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.'’/-])(?<!\b(?:\p{Lu}\p{Ll}{2,}(?<!When|After|While|Before|Since|Because|Although|Though|Then|Today|Here|There|What|Where|Why|How|And|But|Yet|Still|Once|Until|Perhaps|Maybe|Sometimes|Honestly|Frankly|Personally|Admittedly|Overall|Finally|Initially|Eventually|Now|Unless|That|This|Had|Should|Can|May|Did|Would|Could|Was|Were|Have|For|Nor|Whenever|Whatever|Having)|[Pp]arts?|[Tt]ypes?|[Vv]olumes?|[Vv]ol\.|[Bb]ooks?|[Cc]hapters?|[Ss]ections?|[Pp]hases?|[Cc]lass|[Ll]evels?|[Aa]ppendix|[Ww]ar|[Tt]iers?|[Ss]tages?|[Mm]odules?|[Uu]nits?|[Aa]cts?|[Cc]ategory|[Ff]igure|[Tt]able) )I(?:['’](?:m|ve|d|ll))?(?! \p{Lu}{2,})(?![\p{L}\p{N}/²'’+-]|\.\s?\p{L}|,? (?:and |or |to )?[IVX]{2,}\b)/u,
  /\b[Mm](?:y|ine|yself)\b(?![.-]\w)/u,
  /\bme\b(?![.-]\w)/u,
  /\b(?:[Ww]e(?:['’](?:re|ve|ll|d))?|[Oo]urs?(?! (?:world|lives|life|planet|society|times?|age|species|brains?|minds?|bodies|history|culture|days)\b)|[Oo]urselves|us)\b(?![.-]\w)|\b[Ll]et['’]s\b/u,
]

/** Verbs in the Portuguese first person that stand without a pronoun. */
const portugueseVerbs =
  'adorei|amei|gostei|testei|usei|achei|aprendi|indico|entendi|sou|passei|rodei|executei|confirmei|posso|pude|fui|estou|tenho|tive|vejo|cheguei|terminei|comprei|recomendo|confesso|acredito|acho|penso|considero|fiquei|tentei|refiz|percebi|descobri|encontrei|consegui|devorei|reli|esperava|senti|sinto|espero|admito|sugiro|prefiro|diria|recomendaria'

/** The first person, in Portuguese: the nodes of a network are called like "we" and are none. */
const portugueseFirstPerson: readonly RegExp[] = [
  /(?<!\p{L})(?:eu|mim|comigo|meus?|minhas?|nossos?|nossas?|conosco)(?![\p{L}_.-]*[_.]\p{L})(?!\p{L})/iu,
  /(?<![\p{L}-])me (?=\p{Ll}+(?:ou|eu|iu|ia|ava|fez|disse|a|e)(?!\p{L}))/u,
  /(?<!\p{L})nós (?:\p{L}+ ){0,2}\p{L}+mos(?!\p{L})/iu,
  new RegExp(`(?<!\\p{L})(?:${portugueseVerbs})(?!\\p{L})`, 'iu'),
  /(?<!\p{L})[Aa] gente(?!\p{L})|(?:^|[.!?;,:] )Vi (?:o|a|os|as|n[oa]|que)(?!\p{L})/u,
  /(?:^|[.!?;,:] )Li (?:o|a|os|as|este|esta|cada|tudo|com|em)(?!\p{L})|(?<!\p{L})(?:que|quando|já) li(?!\p{L})/u,
  /(?<!\p{L})(?!(?:r|recl|s|d|m|extr|supr|bl|pol|cr)[ae]mos(?!\p{L}))\p{Ll}{2,}[ae]mos(?!\p{L})|(?:^|[.!?] )\p{Lu}\p{Ll}+[ae]mos(?!\p{L})/u,
]

/** How somebody speaks of themselves, by language. */
export const firstPersonPhrases: Readonly<Record<'en' | 'pt', readonly RegExp[]>> = {
  en: englishFirstPerson,
  pt: portugueseFirstPerson,
}

import type { VerdictItem } from './content-schema.ts'

const technologies =
  'Java|C\\+\\+|C#|Python|PHP|Perl|Ruby|Angular|Swift|HTML|CSS|React|Vue|Spring|Rails|Django|Laravel|Node(?:\\.js)?|PostgreSQL|MySQL|Kafka|\\.NET|TypeScript|JavaScript|Kotlin|Scala|Rust|Go|Kubernetes|TensorFlow|PyTorch|Windows|Ubuntu'

/** Words that turn readers away, in English and in Portuguese. */
const skip: readonly RegExp[] = [
  /(?:\bnot|n't) (?:\p{L}+ ){0,2}(?:for|aimed|meant|suited|suitable|intended|written|the (?:right|best))\b/iu,
  /\b(?:skip|look elsewhere|better (?:served|off)|too (?:basic|advanced|theoretical|shallow|dense|dry|hard|difficult|long|elementary|academic))\b/iu,
  /\b(?:beginners?|newcomers?|novices?|experts?|experienced \p{L}+)\b[^.]{0,40}? (?:will|may|might|would|could|should) (?:\p{L}+ )?(?:struggle|drown|need|miss|get lost|learn (?:little|nothing)|have (?:trouble|difficulty)|find (?:it|little|nothing)|be (?:lost|overwhelmed|disappointed|bored))\b/iu,
  /\b(?:will|would|may|might) not (?:find|learn|get)\b/iu,
  /(?<!(?:not|never|n't|hardly|rarely) )\bdisappoint(?:s|ed|ing)?\b/iu,
  /\bneeds? (?:to (?:buy|read) )?(?:a second|another|a different|a further|an additional|other) (?:\p{L}+ )?(?:books?|texts?|sources?|introduction)\b/iu,
  /\b(?:find|finds|feels?|seems?|looks?)\b[^.]{0,50}? (?:familiar|obvious|overwhelming|tedious|elementary)\b(?! with)/iu,
  /\b(?:little|nothing|not much|few things)(?: that is| is)? new\b/iu,
  /\bnot (?:a|an|the) (?:\p{L}+ )?(?:first book|introduction|beginner's|reference|tutorial|cookbook|textbook)\b/iu,
  /(?<!\p{L})não (?:\p{L}+ )?(?:é|foi|serve|se destina|indicad[oa]|recomendad[oa])(?: \p{L}+)? (?:para|a)(?!\p{L})/iu,
  /(?<!\p{L})(?:pular|pode deixar|(?:básic[oa]|avançad[oa]|teóric[oa]|superficial|dens[oa]|difícil|elementar) demais|muito (?:básic[oa]|avançad[oa]|teóric[oa]|superficial|dens[oa]))(?!\p{L})/iu,
  /(?<!\p{L})(?:iniciantes?|novatos?|experientes)(?!\p{L})[^.]{0,40}? (?:vão|pode|podem|terão|devem|deveriam|talvez) (?:\p{L}+ )?(?:sofrer|precisar|precisem|dificuldades?|se perder|sentir falta|achar|aprender (?:pouco|nada))(?!\p{L})/iu,
  /(?<!\p{L})não (?:vai|vão|irá|irão) (?:encontrar|aprender)(?!\p{L})/iu,
  /(?<!\p{L})(?<!não )(?:decepcion|desapont|frustr)(?:a|am|ou|ará|arão|ante)(?!\p{L})/iu,
  /(?<!\p{L})precisa(?:m|rá|rão|ria|riam)? (?:de )?(?:um |mais um )?(?:outros?|segundo) (?:livros?|textos?)(?!\p{L})/iu,
  /(?<!\p{L})(?:pouca novidade|poucas novidades|pouco de novo|nada de novo|nenhuma novidade)(?!\p{L})/iu,
  /(?<!\p{L})quem (?:já |só )?(?:procura|busca|espera|quer|conhece|domina|sabe|cursou)(?!\p{L})[^.]*?(?:\bnão\b|pouc[oa]s?|nada|sentirá? falta|conhecid[oa]s?|familiar)(?!\p{L})/iu,
]

/** Words that ask something of readers. */
const prerequisites: readonly RegExp[] = [
  /\b(?:prerequisites?|(?:prior|previous) (?:knowledge|experience|exposure)|(?:working|basic|some|solid) knowledge of|familiar(?:ity)? with|background (?:in|on))\b/iu,
  /\b(?:assum(?:es|ed|ing)|requires?|expects?|presupposes?|presumes?|needs?)\b[^.]{0,40} (?:knowledge|familiarity|familiar|experience|background|understanding|basics|skills?|comfortable)\b/iu,
  /\b(?:assumes|presupposes|presumes) (?:that )?(?:the |its |your )?(?:readers?|programmers?|you|some|basic|no)\b/iu,
  /\b(?:readers?|beginners?|programmers?|developers?|students?|one|you|anyone) (?:should|must|need to|needs to|have to|has to) (?:already |first )?(?:know|be able|be familiar|be comfortable|have|understand)\b/iu,
  /(?<!\p{L})(?:pré-requisitos?|conhecimentos? (?:prévios?|básicos?|de)|familiaridade com|noções (?:\p{L}+ )?de|saber antes|base (?:prévia|em|de) )(?!\p{L})/iu,
  /(?<!\p{L})(?:pressupõe|supõe|exige|requer|pede)(?: que)? (?:[^.]{0,40} )?(?:conhecimentos?|experiência|base|noções|familiaridade|saiba|conheça|domine|leitor(?:es)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:leitor(?:es)?|quem lê|iniciantes?|é preciso|precisa|precisam|deve|devem|convém) (?:\p{L}+ )?(?:conhecer|saber|dominar|já programar)(?!\p{L})/iu,
]

/** Words that name the readers whom a book is for. */
const audience: readonly RegExp[] = [
  /\b(?:written|intended|meant|aimed|designed|suitable|suited|ideal|perfect|recommended|useful|valuable|great|good|best|must-read) (?:\p{L}+ )?(?:for|at) (?!instance|example|this\b|it\b)/iu,
  /\bfor (?:\p{L}+ ){0,2}(?:beginners|novices|newcomers|programmers|developers|engineers|students|architects|professionals|practitioners|readers|anyone|anybody|everyone|those who|people who)\b/iu,
  /\b(?:addresses|targets|suits) (?:\p{L}+ ){0,2}(?:beginners|novices|newcomers|programmers|developers|engineers|students|architects|professionals|readers|anyone)\b/iu,
  /\b(?:beginners?|novices?|newcomers?|novice programmers?|experienced \p{L}+) (?:should|will|can|may)\b/iu,
  /(?<!\p{L})(?:indicad[oa]|escrit[oa]|pensad[oa]|voltad[oa]|feit[oa]|recomendad[oa]|ideal|útil|destinad[oa]|se destina) (?:\p{L}+ )?(?:para|a|aos|às) (?!qu\p{L}+ )/iu,
  /(?<!\p{L})para (?:\p{L}+ )?(?:iniciantes|programadores|desenvolvedores|engenheiros|estudantes|profissionais|leitores|quem|qualquer pessoa)(?!\p{L})/iu,
]

/** Words that say what is taught. */
const learn: readonly RegExp[] = [
  /\b(?:teach(?:es)?|explains?|shows?|learns?|introduces?|covers?|describes?|discusses?|presents?|walks|guides?|how to)\b/iu,
  /(?<!\p{L})(?:ensinam?|explicam?|mostram?|apresentam?|abordam?|aprendem?|introduzem?|introduz|tratam?|cobrem?|descrevem?|discutem?)(?!\p{L})/iu,
]

/** Words that name a version. */
const versions: readonly RegExp[] = [
  /\b(?:versions?|versão|versões|release) \d/iu,
  // A name and a number with a point, a plus, or of a known technology: "Python 3.12", "Java 17", "ES2015".
  /(?<!\p{L})\p{Lu}[\p{L}+#.]* v?\d{1,3}(?:\.\d+|\+)/u,
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${technologies}) ?\\d{1,4}(?![\\p{L}\\p{N}])|\\bES\\d{1,4}\\b|\\bC(?:89|90|99|11|17|23)\\b`,
    'u',
  ),
]

/** Words by which a statement tells an item of the verdict box, whatever its topic. */
export const verdictSigns: Readonly<Record<VerdictItem, readonly RegExp[]>> = {
  learn,
  audience,
  skip,
  prerequisites,
  versions,
}

/** The patterns by which a sentence of a source is told to be reportable, in one language. */
export interface SentenceCues {
  /** The reader of the page is called upon, or the sentence sells, links or quotes a price. */
  readonly selling: RegExp
  /** The writer of the page speaks of themselves. */
  readonly firstPerson: RegExp
  /** Addresses the reader of the page. */
  readonly secondPerson: RegExp
  /** Rests on the sentence before it. */
  readonly leaning: RegExp
  /** Tells the reader of the page to do something. */
  readonly commanding: RegExp
  /** Answers the question before it. */
  readonly answering: RegExp
  /** Rests on a sentence elsewhere by a word inside. */
  readonly leaningInside: RegExp
  /** `these terms`, `both schemes`: leans on an earlier sentence unless its noun stands earlier in this one. */
  readonly pointing: RegExp
  /** The second half of a split sentence that leans on the first. */
  readonly leaningPart: RegExp
  /** A pronoun for a person before anybody is named. */
  readonly innerPerson: RegExp
  /** A connective at the start that can be left out. */
  readonly connective: RegExp
  /** A pronoun for a person at the start. */
  readonly personPronoun: RegExp
  /** A pronoun or phrase at the start that stands for the book. */
  readonly bookPronoun: RegExp
  /** How a sentence names the book when it begins with it. */
  readonly bookSubject: RegExp
  readonly bookName: string
  /** `The same chapter`, which stands for the chapter named in the sentence before. */
  readonly sameChapter: RegExp
  /** A chapter named at the start of a sentence. */
  readonly chapterSubject: RegExp
  /** Verbs in the imperative that open an item of what a reader will learn. */
  readonly learningVerbs: RegExp
  /** Turns such an item into a statement. */
  readonly learned: (item: string) => string
  /** Rewrites that turn an address to the reader into a statement about readers, tried in order. */
  readonly aboutReaders: readonly (readonly [RegExp, string])[]
  /** A statement about the book that leaves its subject out: "Includes a reference manual." */
  readonly bookUnsaid: RegExp
  /** A line that begins like a fragment and, without a comma, is one: "Packed with examples." */
  readonly fragment: RegExp
  /** A finite verb, without which a line is a fragment. */
  readonly verb: RegExp
  /** Where a long sentence may be split, the second half having a subject of its own. */
  readonly split: RegExp
  /** A trailing clause that may be left out of a sentence that is too long. */
  readonly droppable: RegExp
}

/** What a line of a list of lessons makes of the book, by its verb. */
const lessonVerbs: readonly (readonly [RegExp, string])[] = [
  [/^(?:learn|discover|find out|understand|grasp) (?=how |why |what )/u, 'The book explains '],
  [/^(?:learn|find out) (?=to )/u, 'The book shows how '],
  [/^(?:explore|discover|examine) /u, 'The book explores '],
  [/^(?:learn about|understand|grasp|get to grips with|become familiar with|get started with) /u, 'The book explains '],
  [/^(?:learn|master) /u, 'The book teaches '],
  [/^gain /u, 'Readers gain '],
]

const learnedEn = (item: string): string => {
  const said = item.charAt(0).toLowerCase() + item.slice(1)
  for (const [verb, opening] of lessonVerbs) if (verb.test(said)) return said.replace(verb, opening)
  return `The book shows how to ${said}`
}

const en: SentenceCues = {
  selling:
    /\b(buy|order (now|today|your)|add to cart|click|download|sign up|subscribe|purchase|free (e-?book|pdf|shipping|copy)|get your copy|grab|scroll up|don't miss|money.back|discount|bestsell|best-sell|\d+ copies|kindle|look inside|read more|see (all|more)|click here|https?:|www\.)|[$€£@|<>{}\\`*_[\]]/iu,
  firstPerson: /(^|[\s("“'])(i|i'm|i've|i'd|i'll|my|me|mine|we|we're|we've|we'll|our|ours|us)(?=[\s,.;:!?)]|$)/iu,
  secondPerson: /(^|[\s("“])(you|you'll|you're|you've|you'd|your|yours|yourself)(?=[\s,.;:!?)]|$)/iu,
  leaning:
    /^(both|such|those|these|that|this|they|their|then|there|here|another|others|instead of this|either|neither|one of (them|these)|some of (them|these)|each of (them|these)|all of (them|this)|so|and|but|or|because of (this|that)|for (this|these|that)|in (this|that|these|those)|with (this|these|that)|the (example|comparison|former|latter|same|result|answer|above|following|program|solution|effect|second|other|former|figures?|rest|reason|difference|trick|point|problem with this)(?! of\b)|also|even|not only|nor|yet|at (this|that)|his|her|its|it's|he's|she's)\b/iu,
  commanding:
    /^(imagine|consider|note|see|check|remember|keep|take|let|let's|please|don't|do not|think|look|try|stop|go|come|give|get|bring|make sure|pick|join|enjoy|start|meet|forget|ask|say|click|watch|follow|read)\b(?! (?:to|up))/iu,
  answering: /\banswers?\b/iu,
  leaningInside:
    /^(?:for|in|with|at|by|through|to|from|on|as) [^,]{3,60}, (?:it|they)\b|\b(mentioned above|as above|see above|below|the former|the latter|discussed there|this (one|way)|(next|following) (chapter|section)|here)\b|\bnot (?:just|only|merely) about\b|\b(?:and|so) this book\b/iu,
  pointing:
    /\b(?:these|those|this|both|such an?|such(?! as\b)) (?!book|volume|edition|guide|text|title|and\b)(\p{L}+)/iu,
  leaningPart: /\b(?:them|they|their|its|these|those)\b/iu,
  innerPerson: /\b(?:he|she)\b/iu,
  connective:
    /^(however|rather|besides|plus|personally|on the other hand|in contrast|in particular|in general|(?:most |more )?\p{L}+ly|moreover|furthermore|in addition|additionally|finally|also|indeed|in short|overall|in fact|of course|today|instead|for example|for instance|thus|therefore|consequently|as a result|similarly|likewise|first|second|third|then|next|that said|still),\s+/iu,
  personPronoun: /^(he|she)\s+(?=\p{Ll})/iu,
  bookPronoun: /^(it|this (book|volume|guide|text|title|edition|work))\s+(?=\p{Ll})/iu,
  bookSubject: /^(the|this) (book|second edition|first edition|new edition|volume|guide)\b/iu,
  bookName: 'The book',
  sameChapter:
    /^(?:(?:the same|this|that) chapter\b|the chapter(?= (?!on |about |of |that |titled |which |devoted |called ))(?= \p{Ll}))/iu,
  chapterSubject:
    /^(chapter \d+|the (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|opening) chapter|the chapter (on|about) [\p{L} -]{3,40}?(?= (?:asks|begins|builds|compares|connects|covers|deals|describes|discusses|explains|gives|introduces|presents|sets|shows|sketches|treats|untangles|walks)\b))/iu,
  learningVerbs:
    /^(learn|understand|explore|discover|master|apply|use|design|build|create|develop|implement|write|get to grips with|find out|work with|manage|deploy|test|debug|optimi[sz]e|identify|recogni[sz]e|make use of|set up|configure|analy[sz]e|handle|integrate|improve|train|gain|grasp|become familiar with|get started with|take advantage of|leverage|perform|automate|secure|solve|structure|organi[sz]e|model|refactor|evaluate|navigate|choose|avoid|process|visuali[sz]e|run|monitor|scale)\s+(?=\S)/iu,
  learned: learnedEn,
  aboutReaders: [
    [
      /^(?:in this book,? |with this book,? |by the end of this book,? |here,? )?you(?:'ll| will| are going to) (?:also )?/iu,
      'Readers will ',
    ],
    [/^(?:in this book,? |with this book,? )?you (?=\p{Ll})/iu, 'Readers '],
    [/^if you(?:'re| are) /iu, 'For readers who are '],
    [
      /\b(shows?|teach(?:es)?|tells?|gives?|helps?|guides?|enables?|allows?|lets?|introduces?|takes?|walks?|leads?|prepares?) you\b/iu,
      '$1 readers',
    ],
    [/\byou(?:'ll| will)\b/giu, 'readers will'],
    [/\byou(?:'re| are)\b/giu, 'readers are'],
  ],
  bookUnsaid:
    /^(?:also )?(?:includes|covers|features|provides|offers|contains|explains|presents|introduces|shows|explores|teaches|discusses|describes|examines|demonstrates|focuses|combines)\s(?=\S)/iu,
  fragment:
    /^(?:was|were|had|is|are|has|have|would|could|should|can|did|does|do|great|good|excellent|nice|awesome|amazing|very|highly|fantastic|wonderful|decent|superb|must)\b|^(?:packed|written|filled|updated|revised|covering|featuring|including|based|designed|aimed|complete|completely|full|with|loaded|illustrated|drawing|using|perfect|ideal|suitable|available|plus|praise|winner|no matter|whether|now in|over|nearly|more than)\b[^,]*$/iu,
  verb: /\b(is|are|was|were|be|been|has|have|had|can|could|will|would|may|might|must|should|does|do|did|\p{Ll}{2,}(?:s|ed))\b/u,
  split:
    /(?:;\s+|,\s+(?:and|but|so|yet)\s+)(?=(?:he|she|it|the \p{Ll}+|\p{Lu}\p{Ll}+|readers|no \p{Ll}+|every \p{Ll}+|each \p{Ll}+)\s+(?:\p{Ll}+s|was|were|has|have|had|is|are|can|may|must|will)\b)/u,
  droppable:
    /,\s+(?:which|where|who|among them|including|so that|because|while|whereas|although|since)\s[^,]*(?:,[^,]*)?$/iu,
}

const ptBr: SentenceCues = {
  selling:
    /\b(compre|peça já|clique|baixe|assine|adquira|garanta|frete|promoção|desconto|cupom|grátis|carrinho|mais vendid|best-?seller|kindle|leia mais|ver mais|saiba mais|https?:|www\.)|[$€£@|<>{}\\`*_[\]]/iu,
  firstPerson:
    /(^|[\s("“'])(eu|meu|minha|meus|minhas|me|mim|comigo|nós|nosso|nossa|nossos|nossas|recomendo|gostei|adorei|achei|li|comprei|estou|acho|fiquei|consegui|entendi|aprendi|recomendamos|temos|somos)(?=[\s,.;:!?)]|$)/iu,
  secondPerson: /(^|[\s("“])(você|vocês|te|teu|tua|contigo)(?=[\s,.;:!?)]|$)/iu,
  leaning:
    /^(ambos|ambas|tais|esses|essas|estes|estas|aqueles|aquelas|isso|isto|aquilo|eles|elas|outro|outra|outros|outras|então|lá|aí|assim|por isso|por causa disso|com isso|nesse|nessa|neste|nesta|desse|dessa|daí|já|e|mas|ou|pois|porém|também|nem|seu|sua|seus|suas|(?:o|a) (?:exemplo|comparação|resultado|resposta|solução|segundo|segunda|restante|diferença|mesm[oa])|esse|essa|este|esta)\b/iu,
  commanding: /^(imagine|considere|veja|confira|lembre|pense|tente|olhe|não perca|aproveite|leve|deixe|vamos)\b/iu,
  answering: /\brespond/iu,
  leaningInside:
    /(mencionad[oa] acima|acima citad[oa]|abaixo|(?:o|a) últim[oa] deles|um deles|uma delas|(?:capítulo|seção) seguinte|quanto est[ae]\b|a técnica\b)/iu,
  pointing: /\b[dn]?(?:ess[ae]s?|est[ae]s?) (?!livro|obra|edição|volume|guia|título)(\p{L}+)/iu,
  leaningPart: /(?<=^|\s)(?:eles|elas|deles|delas|dele|dela|seu|sua|seus|suas)(?=\s|$)/iu,
  innerPerson: /(?<=^|\s)(?:ele|ela)(?=\s)/iu,
  connective:
    /^(no entanto|entretanto|\p{L}+mente|em particular|em geral|por outro lado|além disso|ademais|por fim|finalmente|também|de fato|em resumo|hoje|por exemplo|portanto|assim|em seguida|primeiro|depois|contudo|todavia),\s+/iu,
  personPronoun: /^(ele|ela)\s+(?=\p{Ll})/iu,
  bookPronoun: /^((?:este|esse) (?:livro|guia|volume|título)|(?:esta|essa) (?:obra|edição))\s+(?=\p{Ll})/iu,
  bookSubject: /^(?:o|este) (?:livro|guia|volume)\b|^(?:a|esta) (?:obra|edição)\b/iu,
  bookName: 'O livro',
  sameChapter:
    /^(?:(?:o mesmo|este|esse) capítulo\b|o capítulo(?= (?!sobre |de |do |da |que |com |final |dedicado |inicial )\p{Ll}))/iu,
  chapterSubject:
    /^(capítulo \d+|o (primeiro|segundo|terceiro|quarto|quinto|sexto|sétimo|oitavo|nono|décimo|último) capítulo|o capítulo (?:sobre|de) [\p{L} -]{3,40}?(?= (?:aborda|apresenta|aplica|calcula|compara|constrói|descreve|discute|ensina|examina|explica|introduz|mede|monta|mostra|percorre|procura|resolve|trata|traz|usa)\b))/iu,
  learningVerbs:
    /^(aprender|aprenda|entender|entenda|explorar|explore|descobrir|descubra|dominar|domine|aplicar|aplique|usar|projetar|projete|construir|construa|criar|crie|desenvolver|desenvolva|implementar|implemente|escrever|conhecer|conheça|analisar|analise|utilizar|resolver|compreender|compreenda)\s+(?=\S)/iu,
  learned: (item) => `Entre os objetivos do livro está ${item.charAt(0).toLowerCase()}${item.slice(1)}`,
  aboutReaders: [
    [/^(?:neste livro,? |com este livro,? )?você (?:também )?(?:vai|irá) (?=\p{Ll}+r\b)/iu, 'O leitor vai '],
    [/^(?:neste livro,? |com este livro,? )?você (?=\p{Ll})/iu, 'O leitor '],
    [/\b(mostra|ensina|ajuda|permite|guia|leva|prepara) você\b/iu, '$1 o leitor'],
  ],
  bookUnsaid:
    /^(?:também )?(?:inclui|aborda|traz|apresenta|oferece|contém|explica|mostra|ensina|discute|descreve|explora|reúne)\s(?=\S)/iu,
  fragment:
    /^(?:é|foi|era|muito|ótimo|ótima|excelente|bom|boa|super|nada|sem dúvida)\b|^(?:repleto|repleta|escrito|escrita|com|cheio|cheia|ideal|voltado|voltada|indicado|indicada|incluindo|baseado|baseada|ilustrado|ilustrada|perfeito|perfeita|disponível|agora|tudo)\b[^,]*$/iu,
  verb: /(?<=\s|^)(é|são|foi|foram|era|eram|há|tem|têm|pode|podem|deve|devem|está|estão|vai|vão|\p{Ll}{2,}(?:a|e|am|em|ou|eu|iu|aram|eram|iram|ava|ia|á|ão))(?=[\s,.])/u,
  split:
    /(?:;\s+|,\s+(?:e|mas)\s+)(?=(?:ele|ela|o \p{Ll}+|a \p{Ll}+|cada \p{Ll}+|os \p{Ll}+|as \p{Ll}+)\s+(?:\p{Ll}+)\b)/u,
  droppable:
    /,\s+(?:que|onde|em que|entre eles|entre elas|incluindo|porque|enquanto|embora|pois|já que)\s[^,]*(?:,[^,]*)?$/iu,
}

/** The patterns of every language that sentences are reported from, by primary language tag. */
export const sentenceCues: Readonly<Record<'en' | 'pt', SentenceCues>> = { en, pt: ptBr }

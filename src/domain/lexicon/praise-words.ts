/** Words of praise and superlatives, in English and Portuguese. */
export const praiseWords: readonly RegExp[] = [
  /\b(?:the|one of the|among the) (?:very )?best(?! practices?)(?!-)\b/iu,
  /\bbest[- ](?:selling|seller|in class|ever)\b/iu,
  /\b(?:excellent|outstanding|brilliant|superb|magnificent|exceptional|extraordinary|remarkable|amazing|awesome|fantastic|wonderful|stunning|phenomenal|masterful|impressive|unparalleled|unrivalled|unrivaled|unmatched|invaluable|indispensable|must[- ]read|must[- ]have|masterpiece|landmark|seminal|groundbreaking|ground-breaking|revolutionary|world[- ]class|acclaimed|award[- ]winning|renowned|legendary|definitive|authoritative|highly recommended|exciting|unique|perfect|ultimate|flawless)\b/iu,
  /\b(?:most|more) (?:important|complete|comprehensive|influential|practical|useful|popular|thorough|accessible|trusted|effective) (?:\w+ ){0,3}(?:book|guide|text|reference|introduction|work|volume|resource|author|ever|available|than)\b/iu,
  /\b(?:clearest|finest|greatest|smartest|deepest|easiest|fastest) (?:\w+ ){0,3}(?:book|guide|text|reference|introduction|work|explanations?|way|ever)\b/iu,
  /\b(?:essential|vital) (?:reading|reference|guide|resource|book)\b/iu,
  /\beverything you(?:['’]ll| will)? (?:ever )?need\b/iu,
  /(?<!\p{L})(?:[oa]s? melhor(?:es)?|um[a]? d[oa]s melhores)(?! prátic)(?!\p{L})/iu,
  /(?<!\p{L})melhores livros(?!\p{L})/iu,
  /(?<!\p{L})(?:excelentes?|excepciona(?:l|is)|brilhantes?|magnífic[oa]s?|extraordinári[oa]s?|fantástic[oa]s?|incríve(?:l|is)|maravilhos[oa]s?|impressionantes?|indispensáve(?:l|is)|imperdíve(?:l|is)|inestimáve(?:l|is)|incomparáve(?:l|is)|obra-prima|revolucionári[oa]s?|consagrad[oa]s?|premiad[oa]s?|renomad[oa]s?|aclamad[oa]s?|lendári[oa]s?|definitiv[oa]s?|únic[oa]s? no gênero|perfeit[oa]s?|impecáve(?:l|is)|leitura obrigatória|altamente recomendad[oa]|best[- ]?seller|sensaciona(?:l|is)|espetacular(?:es)?|primoros[oa]s?)(?!\p{L})/iu,
  /(?<!\p{L})(?:livro|guia|obra|texto|referência|introdução) (?:\p{L}+ ){0,2}mais (?:importante|complet[oa]|abrangente|influente|prátic[oa]|útil|popular|vendid[oa]|acessível|lid[oa])(?!\p{L})/iu,
  /(?<!\p{L})(?:leitura|referência|guia|obra) (?:essencial|fundamental)(?!\p{L})/iu,
  /(?<!\p{L})tudo o que você precisa(?!\p{L})/iu,
]

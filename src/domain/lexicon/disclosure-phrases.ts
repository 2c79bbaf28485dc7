/** How a language tells readers that a machine wrote, or that links earn. */
export interface DisclosurePhrases {
  /** Names of what writes without being a person. */
  readonly machine: RegExp
  /** What a machine did to a text. */
  readonly making: RegExp
  /** Help of any kind, which is making unless it only mended. */
  readonly helping: RegExp
  /** Mending that is no writing. */
  readonly mending: RegExp
  /** The text in the reader's hands, or a statement that begins with the making. */
  readonly text: RegExp
  /** Words by which a statement says nothing certain. */
  readonly hedging: RegExp
  /** Statements on other texts, or on the book itself. */
  readonly elsewhere: RegExp
  readonly withoutMachine: RegExp
  /** What a reader does that pays. */
  readonly buying: RegExp
  readonly earning: RegExp
  /** Who is paid: the site. */
  readonly ourselves: RegExp
  readonly withoutEarning: RegExp
  /** The name under which Amazon's partners must make themselves known. */
  readonly associate: RegExp
  /** Words of a sentence that means to disclose something. */
  readonly attempt: RegExp
}

const brands = String.raw`ChatGPT|GPT(?:-?\d[\w.]*)?|Claude|Gemini|Llama|Mistral|DeepSeek|LLMs?`

const en: DisclosurePhrases = {
  machine: new RegExp(
    String.raw`\b(?:A\.?I\b\.?|artificial intelligence|(?:language|generative) models?|${brands}|chatbots?|(?:by|with|of) (?:a |an |the )?(?:machine|computer|software|algorithm|bot|robot|program)s?|(?:computer|software) programs?|(?:machine|computer)[- ](?:written|generated|made)|(?:automatically|artificially) (?:written|generated|produced|created))`,
    'iu',
  ),
  making:
    /\b(?:written|writes?|wrote|writing|generat(?:ed|es?|ing)|creat(?:ed|es?|ing)|draft(?:ed|s|ing)?|produc(?:ed|es?|ing)|compos(?:ed|es?|ing)|made|prepar(?:ed|ing)|authored|compiled|summari[sz]ed|co-?written)\b/iu,
  helping: /\b(?:assist(?:ed|ance|s)?|help(?:ed|s)?|support(?:ed)?)\b/iu,
  mending: /\b(?:spell\w*|grammar|proofread\w*|typos?|punctuation|translat\w+|format\w*|cover)\b/iu,
  text: /\b(?:articles?|texts?|posts?|reviews?|pages?|content|drafts?|piece|words|this)\b|^\W*(?:(?:partly|mostly|largely|entirely|automatically|artificially|machine|computer|AI|co)[- ])?(?:written|generated|created|drafted|produced|composed|made|prepared|assisted)\b/iu,
  hedging:
    /\b(?:may|might|could|can|sometimes|occasionally|possibly|perhaps|probably|at times|in some cases|from time to time|sort of|kind of|where (?:useful|appropriate))\b|-ish\b/iu,
  elsewhere:
    /\b(?:some|many|other|most|certain|selected|several) (?:of (?:the|our) )?(?:articles|posts|texts|content|pages|reviews)\b|\b(?:book|author)s?\b[^.]{0,24}\b(?:written|wrote|generated|created)\b|\b(?:covers?|about|explains?|discusses?|describes?|mentions?)\b[^.]{0,40}\b(?:written|generated|created)\b/iu,
  withoutMachine:
    /\b(?:no|without(?: any| the (?:use|help) of)?|never|not)(?: \w+){0,3}? (?:A\.?I\b|artificial|language models?|machines?|chatbots?)|(?:\b(?:not|never)|n['’]t)(?: \w+){0,3}? (?:written|generated|created|drafted|produced|made|used?)\b|\b(?:human-written|written by (?:an? |our |the )?(?:humans?|persons?|people|editors?|team|hand))\b/iu,
  buying: /\b(?:links?|purchas(?:es?|ing)|buy(?:ing)?|bought|orders?|shop|click(?:s|ing)?)\b/iu,
  earning:
    /\b(?:earn(?:s|ed|ing)?|commissions?|paid|pays?|compensat(?:ed|ion)|fees?|money|percentage|share of (?:the|each|every)|gets? a (?:cut|share)|receive (?:a|some) (?:share|payment|cut))\b/iu,
  ourselves: /\b(?:we|us|our|I|me|my|this (?:site|blog|page|magazine)|the (?:site|blog|editors?))\b/iu,
  withoutEarning:
    /\b(?:no|not|never|without|neither|nor)(?: \w+){0,3}? (?:earn\w*|commissions?|paid|compensat\w*|fees?|money|affiliate)|n['’]t (?:\w+ )?(?:earn|receive|get|paid)|\bearns? (?:nothing|no\b)/iu,
  associate: /\bAmazon (?:Associates?|affiliate)\b/iu,
  attempt:
    /\b(?:A\.?I|artificial|machine|models?|automat\w+|tools?|affiliates?|sponsor\w*|commissions?|partners?|links?)\b/iu,
}

const pt: DisclosurePhrases = {
  machine: new RegExp(
    String.raw`(?<!\p{L})(?:IA(?!\p{L})|[Ii]nteligência [Aa]rtificial|[Mm]odelos? (?:de linguagem|generativos?)|${brands}|(?:por|com|de) (?:uma? |o |a )?(?:máquina|computador|software|algoritmo|robô)|(?:automaticamente|artificialmente) (?:escrit|gerad|criad|produzid)[oa])`,
    'u',
  ),
  making:
    /(?<!\p{L})(?:escrit[oa]s?|escrev\p{L}+|gerad[oa]s?|ger(?:ou|a|ar)|criad[oa]s?|criou|redigid[oa]s?|redigiu|produzid[oa]s?|produziu|elaborad[oa]s?|elaborou|compost[oa]|feit[oa]|preparad[oa]s?|resumid[oa]s?)(?!\p{L})/iu,
  helping: /(?<!\p{L})(?:ajuda|ajudou|auxílio|auxiliou|apoio|apoiou|assistid[oa]|assistência)(?!\p{L})/iu,
  mending:
    /(?<!\p{L})(?:ortogr\p{L}+|gramátic\p{L}+|revis(?:ar|ão|ou|ado|ada)|pontuação|tradu\p{L}+|formata\p{L}+|capa)(?!\p{L})/iu,
  text: /(?<!\p{L})(?:artigos?|textos?|posts?|resenhas?|páginas?|conteúdo|rascunho|matéria|isto|est[ea])(?!\p{L})|^\P{L}*(?:(?:parcialmente|automaticamente|artificialmente|totalmente) )?(?:escrit|gerad|criad|redigid|produzid|elaborad|feit|preparad)[oa]/iu,
  hedging:
    /(?<!\p{L})(?:pode(?:m|ria|riam)?|talvez|às vezes|eventualmente|ocasionalmente|possivelmente|provavelmente|em alguns casos|quando (?:útil|apropriado)|meio que)(?!\p{L})/iu,
  elsewhere:
    /(?<!\p{L})(?:alguns|algumas|muit[oa]s|outr[oa]s|cert[oa]s|divers[oa]s|parte d[oa]s noss[oa]s) (?:d[oa]s )?(?:noss[oa]s )?(?:artigos|posts|textos|conteúdos|páginas|resenhas)|(?<!\p{L})(?:livro|autora?|trata|aborda|explica|sobre)(?!\p{L})[^.]{0,24}(?:escrit|escreveu|gerad|criad)/iu,
  withoutMachine:
    /(?<!\p{L})(?:sem|nenhuma?|nem)(?: \p{L}+){0,4}? (?:IA(?!\p{L})|inteligência|modelos?|máquinas?)|(?<!\p{L})não(?: \p{L}+){0,3}? (?:escrit|gerad|criad|redigid|produzid|elaborad|feit|us|utiliz|recorr)|escrit[oa] por (?:pessoas|humanos|editores|nossa equipe)/iu,
  buying: /(?<!\p{L})(?:links?|compras?|comprar|compre|comprados?|pedidos?|loja|cli(?:car|que|ques))(?!\p{L})/iu,
  earning:
    /(?<!\p{L})(?:comiss(?:ão|ões)|remunera\p{L}*|ganh(?:a|amos|o|ar|am)|receb(?:e|emos|o|er|em)|pag(?:a|am|os|as)|rend(?:e|em|er|a)|percentual|dinheiro)(?!\p{L})/iu,
  ourselves:
    /(?<!\p{L})(?:nós|nos|noss[oa]s?|eu|me|meus?|minhas?|som?os|sou|receb(?:emos|o)|ganh(?:amos|o)|podemos|est[ea] (?:site|blog|página|revista)|o (?:site|blog))(?!\p{L})/iu,
  withoutEarning:
    /(?<!\p{L})(?:não|nunca|sem|nenhuma?|nem)(?: \p{L}+){0,3}? (?:comiss|remunera|ganh|receb|pag|rend|afiliad)/iu,
  associate:
    /(?<!\p{L})(?:Associad[oa]s?(?: d[oa]| à| do Programa)? Amazon|Associad[oa]s? da Amazon|Amazon Associates?)/iu,
  attempt:
    /(?<!\p{L})(?:IA|inteligência|máquinas?|modelos?|automátic\p{L}+|ferramentas?|afiliad\p{L}*|patroc\p{L}+|comiss\p{L}+|parceir\p{L}+|links?)(?!\p{L})/iu,
}

/** How each language tells readers that a machine wrote, or that links earn. */
export const disclosurePhrases: Readonly<Record<'en' | 'pt', DisclosurePhrases>> = { en, pt }

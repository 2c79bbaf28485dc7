import type { ArticleLanguage } from '../content-schema.ts'

/** Phrases that could stand in a review of any book. */
export const fillerPhrases: Readonly<Record<ArticleLanguage, readonly RegExp[]>> = {
  en: [
    /\bin today['’]s (?:\w+[ -]){0,3}(?:world|age|era|landscape|environment|society)\b/iu,
    /\bin (?:the|this) (?:modern|digital|information|ever[- ]\w+) (?:\w+ )?(?:world|age|era|landscape)\b/iu,
    /\bever[- ](?:evolving|changing|growing|expanding)\b/iu,
    /\bfast[- ]paced (?:world|environment|industry|landscape)\b/iu,
    /\bit (?:is|['’]s) (?:important|worth|crucial|essential|interesting) (?:to note|noting|to mention|mentioning|to remember)\b/iu,
    /\b(?:in conclusion|to sum up|in summary|all in all|last but not least|needless to say)\b/iu,
    /\bat the end of the day,/iu,
    /\blook no further\b/iu,
    /\bwhether you(?:['’]re| are) an? [^.]{1,60}\bor\b/iu,
    /\b(?:delves?|delving|deep[- ]dives?|div(?:e|es|ing) deep(?:er|ly)?) into\b/iu,
    /\b(?:books?|chapters?|sections?|parts?|authors?|guide|text|review|article|readers?|you|we|it|she|he|they|let['’]s|to) (?:\w+ ){0,2}div(?:e|es|ing) (?:straight |right )?into\b/iu,
    /\b(?:unlock|unleash|harness)(?:s|es|ing)? (?:the|your|its) (?:full |true )?(?:power|potential|secrets?)\b/iu,
    /\b(?:rich )?tapestry of\b/iu,
    /\b(?:stands|serves) as an? (?:testament|beacon|valuable|invaluable)\b/iu,
    /\bin the realm of\b/iu,
    /\b(?:navigate|navigating) the (?:complexities|intricacies|challenges) of (?:the|today|modern|this)\b/iu,
    /\b(?:embark|embarks|embarking) (?:up)?on an? (?:\w+ )?(?:journey|adventure)\b/iu,
    /\b(?:takes?|taking) (?:your|their) \w+ to the next level\b/iu,
    /\bthis (?:book|work|review|article) (?:is|will be) (?:sure|bound|guaranteed) to\b/iu,
    /\b(?:more|now more) (?:important|relevant|crucial) than ever\b/iu,
    /\bplays? an? (?:crucial|vital|pivotal|key|important|significant) role in (?:today|the modern|our|the world)\b/iu,
    /\b(?:leaves?|leaving) (?:no stone unturned|a lasting (?:impression|impact))\b/iu,
    /\bwithout further ado\b/iu,
    /\b(?:cutting[- ]edge|state[- ]of[- ]the[- ]art) (?:insights?|knowledge)\b/iu,
    /\b(?:seamlessly|effortlessly) (?:blends?|combines?|weaves?|integrates?)\b/iu,
    /\bthe (?:possibilities|opportunities) are endless\b/iu,
    /\b(?:becoming|become|becomes) (?:increasingly|more and more) (?:popular|important|relevant|common|complex)\b/iu,
    /\bin an? (?:era|age|world) (?:where|when|of|in which)\b|\bin a nutshell\b|\ball things considered\b/iu,
    /\blevel up\b|\bthis book is for you\b|\b(?:is|are) more than just an?\b|\broadmap to success\b/iu,
    /\bfrom (?:\w+ )?(?:beginners?|novices?|newcomers?) to (?:\w+ )?(?:experts?|professionals?|veterans?)\b/iu,
    /\b(?:sheds?|shedding|casts?) (?:\w+ )?light on\b|\bbridg(?:es?|ing) the gap\b|\bpav(?:es?|ing) the way\b/iu,
    /\b(?:has|have) (?:revolutioni[sz]ed|transformed|reshaped|changed) the way\b/iu,
    /\b(?:empower|enable|inspire)s? (?:\w+ ){1,3}to (?:\w+ )?(?:better|confidently|truly|unlock|thrive|succeed|excel)\b/iu,
    /\btak(?:es?|ing) (?:\w+ ){1,3}on an? (?:\w+ )?(?:journey|tour|adventure)\b/iu,
    /\b(?:equip|equips|equipped|equipping|arms?|armed) (?:\w+ ){0,2}with (?:all )?(?:the )?(?:\w+ )?(?:tools|skills|knowledge|insights)\b/iu,
    /\bcan(?:not|['’]t) be overstated\b/iu,
    /\bin this (?:article|review|post),? (?:we|I|you)\b|\b(?:take|taking) a (?:closer|deeper|detailed) look\b/iu,
    /\bas (?:technology|the \w+|our \w+|\w+) continues? to (?:evolve|change|advance)\b/iu,
    /\bknowledge is power\b/iu,
    /\b(?:gain|gains|gaining|provides?|offers?|offering) (?:a )?(?:\w+ )?(?:deeper|comprehensive|solid|thorough) understanding\b/iu,
    /\b(?:seasoned|experienced) (?:\w+ )?(?:and|or) (?:newcomers?|beginners?|novices?) alike\b|\b(?:beginners?|novices?|newcomers?) and (?:\w+ )?(?:experts?|professionals?|veterans?) alike\b/iu,
    /\bthis (?:section|article|review) (?:will )?(?:explores?|discuss(?:es)?|examines?|covers?|looks? at)\b/iu,
  ],
  'pt-BR': [
    /(?<!\p{L})no mundo (?:atual|de hoje|moderno|digital|contemporâneo)(?!\p{L})/iu,
    /(?<!\p{L})(?:nos dias (?:de hoje|atuais)|hoje em dia|na era (?:digital|da informação|moderna))(?!\p{L})/iu,
    /(?<!\p{L})em constante (?:evolução|mudança|transformação|crescimento)(?!\p{L})/iu,
    /(?<!\p{L})(?:é importante|é fundamental|é essencial|vale|cabe|convém|importa|é preciso) (?:a pena )?(?:ressaltar|destacar|lembrar|mencionar|notar|salientar|frisar)(?!\p{L})/iu,
    /(?<!\p{L})(?:em (?:resumo|conclusão|suma|síntese)|para concluir|por fim, mas não menos importante|no fim das contas|no final das contas)(?!\p{L})/iu,
    /(?<!\p{L})não procure mais(?!\p{L})/iu,
    /(?<!\p{L})(?:seja você|quer você seja|se você é) [^.]{1,60}(?<!\p{L})ou(?!\p{L})/iu,
    /(?<!\p{L})(?:mergulh(?:a|e|ar|am|ando|o) (?:fundo |profundamente |profundo )?(?:em|n[oa]s?|de))(?!\p{L})/iu,
    /(?<!\p{L})(?:desbloque|liber|destrav)\p{L}+ (?:todo )?(?:o|seu|todo o) (?:verdadeiro )?(?:poder|potencial)(?!\p{L})/iu,
    /(?<!\p{L})(?:embar(?:car|ca|que)) (?:em|n[ao]|numa) (?:uma )?(?:\p{L}+ )?(?:jornada|aventura|viagem)(?!\p{L})/iu,
    /(?<!\p{L})no (?:universo|reino|âmbito) d[oae]s? (?:possibilidades|mundo)(?!\p{L})/iu,
    /(?<!\p{L})(?:desempenha|exerce|tem) um papel (?:fundamental|crucial|essencial|importante|vital) (?:no mundo|na sociedade|nos dias)(?!\p{L})/iu,
    /(?<!\p{L})mais (?:importante|relevante|necessári[oa]) (?:do )?que nunca(?!\p{L})/iu,
    /(?<!\p{L})(?:próximo nível|outro patamar|patamar superior)(?!\p{L})/iu,
    /(?<!\p{L})(?:não deixa pedra sobre pedra|sem mais delongas|dispensa apresentações)(?!\p{L})/iu,
    /(?<!\p{L})as possibilidades são (?:infinitas|ilimitadas)(?!\p{L})/iu,
    /(?<!\p{L})(?:este|esta) (?:livro|obra) (?:certamente|com certeza|sem dúvida) (?:vai|irá|é|será)(?!\p{L})/iu,
    /(?<!\p{L})(?:nesta|esta) (?:seção|resenha|matéria)(?:,)? (?:vamos|iremos|veremos|explora|aborda|discute|trata)(?!\p{L})/iu,
    /(?<!\p{L})ao (?:final|fim|término) (?:da leitura|do livro|da obra),? (?:o leitor|a leitora|você)(?!\p{L})|(?<!\p{L})base sólida(?!\p{L})|(?<!\p{L})são (?:sempre |muito )?bem-vind[oa]s(?!\p{L})/iu,
    /(?<!\p{L})cada vez mais (?:populare?s?|importantes?|relevantes?|comuns?|necessári[oa]s?|complex[oa]s?|conectad[oa]s?)(?!\p{L})/iu,
    /(?<!\p{L})este livro é para você(?!\p{L})|(?<!\p{L})(?:mais do )?que um (?:simples )?livro(?!\p{L})|(?<!\p{L})convite à reflexão(?!\p{L})/iu,
    /(?<!\p{L})(?:preenche|preencher|diminui|reduz) (?:a|uma|essa) (?:lacuna|distância) entre (?:a )?teoria(?!\p{L})|(?<!\p{L})ponte entre (?:a )?teoria(?!\p{L})/iu,
    /(?<!\p{L})(?:conduz|leva|guia|convida|transporta) (?:\p{L}+ ){0,3}(?:por|em|a|n|para) ?uma (?:\p{L}+ )?(?:jornada|viagem|aventura)(?!\p{L})/iu,
    /(?<!\p{L})n?(?:este|esse) (?:artigo|texto|post),? (?:vamos|iremos|veremos|você|explora|aborda|discute|trata)(?!\p{L})/iu,
    /(?<!\p{L})não pode ser subestimad[oa](?!\p{L})/iu,
    /(?<!\p{L})tanto (?:para )?(?:iniciantes|leigos) (?:quanto|como) (?:para )?(?:\p{L}+ )?(?:experientes|especialistas|profissionais|veteranos)(?!\p{L})/iu,
    /(?<!\p{L})(?:rica|rico) (?:tapeçaria|mosaico) de(?!\p{L})/iu,
  ],
}

/** Opinions that could stand in a review of any book: reported with whose they are, they are news; in the article's own voice, filler. */
export const emptyPraise: Readonly<Record<ArticleLanguage, readonly RegExp[]>> = {
  en: [
    /\b(?:game[- ]?changer|game[- ]changing|treasure trove|hidden gem|one[- ]stop shop|breath of fresh air)\b/iu,
    /\b(?:valuable|invaluable|great|excellent|useful|essential) (?:resource|addition|read|tool|companion) (?:for|to) (?:any|every|all|anyone|everyone|your)\b/iu,
    /\bsomething for everyone\b/iu,
    /\bmust[- ](?:reads?|haves?)\b/iu,
    /\b(?:is|are) here to stay\b|\bthe new oil\b|\bon (?:their|your|every|the) (?:book)?shel(?:f|ves)\b|\byears of experience\b|\btimely and relevant\b/iu,
    /\bby the end of (?:the|this) book,? (?:readers?|you|one)\b|\b(?:firm|solid|good|strong|deep) (?:grasp|foundation|command) (?:of|in)\b|\bmasterful(?:ly)?\b|\bdelivers on its promise\b/iu,
    /\b(?:does|do|did) an? (?:\w+ )?(?:excellent|great|good|wonderful|fantastic|superb|remarkable|admirable|fine) job\b/iu,
    /\b(?:readers?|engineers?|developers?|people) (?:of|at) all (?:levels|backgrounds|stripes)\b/iu,
    /\b(?:unique|perfect|ideal|good|nice|rare|great) (?:blend|mix|combination|mixture) of\b/iu,
    /\bwell[- ]structured and\b|\beasy to follow\b|\beasy[- ]to[- ](?:understand|digest|read)\b/iu,
    /\b(?:ideal|perfect|trusted|indispensable|go-to) (?:companion|guide|reference|starting point|resource)\b/iu,
    /\b(?:clear|engaging|accessible|approachable|conversational)(?: and|,) (?:clear|engaging|accessible|concise|approachable) (?:\w+ )?(?:style|prose|language|voice|manner|writing|way)\b/iu,
    /\bmak(?:es?|ing) (?:even )?(?:complex|complicated|difficult|challenging) (?:\w+ )?(?:topics?|concepts?|ideas?|subjects?)\b/iu,
    /\b(?:packed|filled|brimming) with (?:\w+ ){0,2}(?:insights?|tips|advice|wisdom|knowledge|examples)\b/iu,
    /\b(?:valuable|invaluable|actionable|profound|deep) insights?\b/iu,
    /\b(?:truly|really) shines?\b/iu,
    /\b(?:strikes?|striking|finds?) (?:the|a) (?:perfect|right|good|nice|delicate|fine) balance\b/iu,
    /\b(?:a )?wealth of (?:information|knowledge|insights?|experience)\b/iu,
  ],
  'pt-BR': [
    /(?<!\p{L})(?:divisor de águas|verdadeir[oa] (?:tesouro|joia|aula)|joia rara|leitura obrigatória|leitura imperdível)(?!\p{L})/iu,
    /(?<!\p{L})(?:recurso|guia|ferramenta|leitura|obra) (?:valios[oa]|indispensável|essencial|inestimável) para (?:todos|qualquer|quem)(?!\p{L})/iu,
    /(?<!\p{L})há algo para todos(?!\p{L})/iu,
    /(?<!\p{L})(?:veio|vieram) para ficar(?!\p{L})|(?<!\p{L})novo petróleo(?!\p{L})|(?<!\p{L})com maestria(?!\p{L})|(?<!\p{L})cumpre o que promete(?!\p{L})/iu,
    /(?<!\p{L})em um mundo (?:cada vez|onde|em que|repleto)(?!\p{L})|(?<!\p{L})n?uma era (?:em que|de|onde)(?!\p{L})/iu,
    /(?<!\p{L})faz um (?:excelente|ótimo|belo|grande|bom) trabalho(?!\p{L})|(?<!\p{L})em última análise(?!\p{L})|(?<!\p{L})não à toa(?!\p{L})|(?<!\p{L})fica (?:claro|evidente)(?:,|(?: portanto,?)? que)/iu,
    /(?<!\p{L})(?:leitores|pessoas|profissionais|desenvolvedores) de todos os níveis(?!\p{L})/iu,
    /(?<!\p{L})bem estruturad[oa]s?(?!\p{L})|(?<!\p{L})lança luz sobre(?!\p{L})|(?<!\p{L})acessível a todos(?!\p{L})/iu,
    /(?<!\p{L})(?:vem se tornando|tornou-se|é uma?) referência n[ao] (?:área|assunto|tema)(?!\p{L})/iu,
    /(?<!\p{L})(?:combinação|mistura) (?:perfeita|única|ideal) (?:de|entre)(?!\p{L})/iu,
    /(?<!\p{L})(?:linguagem|escrita|estilo|texto|didática) (?:clar[oa]|acessível|simples|envolvente|fluid[oa])(?: e|,) (?:clar[oa]|acessível|simples|direta|objetiv[oa]|envolvente|fluid[oa])(?!\p{L})/iu,
    /(?<!\p{L})(?:descomplica|torna|simplifica)\p{L}* (?:\p{L}+ ){0,2}(?:temas?|assuntos?|conceitos?|tópicos?) (?:complex[oa]s?|difíceis|difícil)(?!\p{L})/iu,
    /(?<!\p{L})equilíbrio (?:perfeito|ideal|certo) entre(?!\p{L})/iu,
    /(?<!\p{L})(?:repleto|recheado|cheio) de (?:\p{L}+ ){0,2}(?:insights|dicas|conhecimentos?|exemplos)(?!\p{L})/iu,
    /(?<!\p{L})insights? valiosos?(?!\p{L})/iu,
  ],
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words (folded) that sources have and that still tell nothing of a book when they stand alone. */
export const emptyWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`many much more most success factor factors depend depends always never often thing things way ways people person world life
    time times good great better best new important importance need needs want make makes making help helps use uses used
    different various every everyone everything knowledge power change changes quick quickly today future modern really very`),
  pt: words(`muito muita muitos muitas mais sucesso fator fatores depende dependem sempre nunca coisa coisas forma formas maneira modo
    pessoa pessoas mundo vida tempo bom boa bons boas melhor melhores novo nova importante importancia precisa precisam faz fazem fazer
    ajuda ajudam usa usam diferente diferentes varios varias todo toda tudo conhecimento poder muda mudam rapido hoje futuro moderno`),
}

/** Words of which reviews of any book are made. A sentence that has several of them and hardly another says nothing. */
export const reviewWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`excellent brilliant outstanding fantastic wonderful amazing great good job complex complicated idea ideas concept concepts
    ideal perfect companion journey unique blend mix combination theory practice theoretical practical approach hands real-world
    relatable engaging engage engages accessible level levels skill skills beginner beginners expert experts professional professionals
    newcomer newcomers novice novices advanced benefit benefits appreciate appreciates challenge challenges roadmap success successful
    landscape revolutionised revolutionized transform transforms transformed empower empowers insight insights insightful valuable
    invaluable resource gem tips technique techniques strategies knowledge understanding understand master mastering depth
    comprehensive thorough clear clarity concise structured easy solid choice impressive essential indispensable crucial vital
    foundation fundamentals field industry modern digital era career aspiring passionate enthusiast enthusiasts potential innovative
    crisp illuminating timely masterfully maze experience informative enjoyable equip equips confidence confident improve improves enhance enhances boost worth highly style expertise wealth recommended content
    real world example examples relevant relevance inspiring inspire inspires wide range needed ultimately simply`),
  pt: words(`excelente otimo otima bom boa trabalho complexo complexos complexas ideia ideias conceito conceitos ideal perfeito perfeita
    companheiro jornada unico unica mistura combinacao teoria pratica praticas pratico praticos abordagem mundo real envolvente
    envolventes acessivel nivel niveis habilidade habilidades iniciante iniciantes especialista especialistas profissional profissionais
    avancado avancados beneficiar beneficia beneficiam desafio desafios sucesso cenario revoluciona revolucionou transforma capacita
    capacitam insight insights valioso valiosa valiosos valiosas recurso recursos dica dicas tecnica tecnicas estrategia estrategias
    conhecimento conhecimentos compreensao entender entendimento dominar profundo profunda abrangente completo completa claro clara
    clareza conciso estruturado estruturados facil fluida fluido leitura solido solida escolha impressionante essencial essenciais
    indispensavel crucial fundamental fundamentais chave vital base area campo moderno digital era atual carreira enriquecedora agradavel apaixonado entusiasta
    potencial inovador confianca melhorar aprimorar explorar lacuna relevancia relevante relevantes referencia convite reflexao didatica
    didatico conteudo torna tornam exemplos exemplo buscam busca inspiradora inspirador`),
}

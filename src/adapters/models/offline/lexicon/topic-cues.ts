import type { Topic } from '../../../../domain/evidence.ts'

/** One sign by which a sentence is sorted under a topic. */
export interface TopicCue {
  readonly topic: Topic
  readonly sign: RegExp
}

/**
 * Signs in the order in which they are tried, by primary language tag. Prerequisites stand before audience ("readers need"),
 * criticism before strengths ("clear, but dated").
 */
export const topicCues: Readonly<Record<'en' | 'pt', readonly TopicCue[]>> = {
  en: [
    {
      topic: 'prerequisites',
      sign: /\b(prerequisites?|prior knowledge|without any experience|learn the basics before|no (prior|previous|particular|special)|required knowledge|readers? (need|should (know|be)|must know)|should (already )?(know|be (able|familiar|comfortable))|familiarity with|working knowledge|basic (knowledge|understanding)|assumes? (that|no|some|basic|you)|is helpful|without further preparation|who know \p{Lu}|knowledge of .{2,40} is (required|needed|assumed|expected))/iu,
    },
    {
      topic: 'criticism',
      sign: /\b(weakness|drawback|shortcoming|downside|dated|outdated|disappoint\w*|lacks?|missing|too (long|short|dense|shallow|basic|advanced|theoretical)|little (code|space|about|or no)|says little|no space|will not find|may (drown|find|struggle)|demands patience|slow reading|repeats? (what|the same)|dense|superficial|tedious|frustrat\w*|unfortunately|stays away|need a second book|left to other|must imagine|hard to follow|errata|typos?|not (particularly|very|really|so|as|always) (helpful|useful|good|clear|deep|detailed)|is not an?|isn't an?|falls short|could have been|would profit|hard to|difficult to|not enough|shallow|boring|poor(ly)?|errors|mistakes|confusing|unclear|wordy|verbose|repetitive)\b/iu,
    },
    {
      topic: 'audience',
      sign: /\b(for (software |professional |technical |beginning |experienced |working |data )*(engineers|developers|programmers|architects|managers|students|beginners|professionals|scientists|analysts|administrators|readers who|anyone|people who|those who)|aimed at|addresses (engineers|developers|programmers|readers|students)|intended for|target(s|ed)? (at|audience)|suits|ideal for|written for|get the most|who this book is for|product managers|managers with|will find the|students who|developers who|it also helps|candidates prepare)\b/iu,
    },
    {
      topic: 'practice',
      sign: /^(the book shows how to|readers (will|learn|can|discover|get|explore|find))\b|\b(practical|realistic|helps? (readers|developers|programmers|engineers|teams|professionals)|can help|can (use|apply|keep|peer|follow)|apply (it|its|the)|in practice|in production|at work|real-world|hands-on|case stud\w+|use cases?|checklist|design reviews?|code review|interviews?|toolbox|day-to-day|daily work|on the job|put into practice|teams? (that|can|learn)|as a reference|exercises)\b/iu,
    },
    {
      topic: 'strengths',
      sign: /\b(great strength|strengths? of the book|excellent|clear(ly|est)?|the clearest|brilliant|outstanding|superb|well[- ]written|readable|accessible|engaging|insightful|invaluable|indispensable|remains fresh|best|stands out|precise|discipline|untangles|without losing|highly recommended|thorough|helps people|made .{3,40} readable|even temper|lucid|practical and|very good|great (detail|job|introduction|resource|overview|book|way|examples?)|good (at|balance|mix|job|introduction|overview|examples?)|skillful\w*|useful|helpful|compact|solid|enjoyable|thoughtful|in-depth|concise|well[- ]organi[sz]ed|well[- ]structured|easy to (read|follow|understand))\b/iu,
    },
    {
      topic: 'background',
      sign: /\b(published in|first edition|second edition|new edition|grew up|doctoral|history|historically|in the (19|20)\d0s|since (19|20)\d\d|in (19|20)\d\d|decades?|earlier (books|texts)|has become|have become|are barely|nowadays|today('s)?|cloud platforms|the idea of|emerged|because engineers|work on the manuscript|drafts|businesses now|is called|depend on|decays)\b/iu,
    },
    {
      topic: 'contents',
      sign: /\b(chapters?|parts? (one|two|three|i+|\d)|(first|second|third|last|final) part|sections?|appendix|divided into|is organi[sz]ed|catalog|case studies)\b/iu,
    },
  ],
  pt: [
    {
      topic: 'prerequisites',
      sign: /(pré-?requisitos?|conhecimentos? prévios?|precisa (conhecer|saber|ter)|deve (conhecer|saber|ter)|não são necessários|não é necessário|não é obrigatório|noções (básicas )?de|conhecimento (básico|de)|familiaridade|saber (álgebra|programar)|conhecer o básico)/iu,
    },
    {
      topic: 'criticism',
      sign: /(limitação|ponto fraco|fraqueza|desvantagem|defeito|desatualizad|datad[oa]|falta(m)? |ficam? de fora|ficam para outros|poucas páginas|pouca novidade|exigem? pequenos ajustes|precisa adaptar|superficial|cansativ|decepcion|infelizmente|deixou de receber|raso|repetitiv|profundidade|apenas aponta)/iu,
    },
    {
      topic: 'audience',
      sign: /(indicad[oa] (para|a)|se destina|destinad[oa]|voltad[oa] (para|a)|dirigid[oa] (a|para)|para (programadores|desenvolvedores|estudantes|iniciantes|quem|profissionais)|atende quem|público|estudantes? d[eo]|leitores que|candidatos|autodidatas)/iu,
    },
    {
      topic: 'practice',
      sign: /(^o leitor (vai|aprende)|^entre os objetivos|prátic[oa]s?\b|podem (usar|aplicar)|pode (usar|aplicar|ser usado)|na prática|no trabalho|em produção|casos de uso|situações que|exercícios|entrevistas|dia a dia|atividade de aula|aprende(m)? a|ensina a|ferramenta de trabalho|aplicar os)/iu,
    },
    {
      topic: 'strengths',
      sign: /(mérito|ponto forte|excelente|clar[oa]s?\b|brilhante|ótim[oa]|melhor|fluid[oa]|acessível|agradável|didátic[oa]|indispensável|linguagem direta|ajudam o leitor|resolve metade|confiam tanto|bem escrit[oa])/iu,
    },
    {
      topic: 'background',
      sign: /(publicou|publicad[oa] (em|pela)|lançou|primeira edição|edição (brasileira|em inglês)|tradução|cresceu|nasceu|história|surgiu|costumam ser|outro caminho|nos anos|desde (19|20)\d\d|em (19|20)\d\d|hoje|começou a|abriu caminho|aprenderam a programar|é um conjunto)/iu,
    },
    {
      topic: 'contents',
      sign: /(capítulos?|partes?\b|seções|apêndice|dividido em|está organizado)/iu,
    },
  ],
}

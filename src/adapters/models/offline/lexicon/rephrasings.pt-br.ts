import { phraseTable, type Rewording, rearranged, reorderedList } from '../telling/rephrasing.ts'

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const chapter = String.raw`O capítulo sobre [\p{L}\d -]{3,45}?|O capítulo \d+|O (?:primeiro|segundo|terceiro|quarto|quinto|sexto|sétimo|oitavo|nono|décimo|último) capítulo`
const telling =
  'apresenta|aplica|calcula|compara|constrói|discute|explica|mostra|procura|resolve|trata de|usa|descreve|aborda|emprega|traz|confronta|examina|monta|soluciona|busca'
const leaning = /(?<!\p{L})(?:ele|ela|eles|elas|se)(?!\p{L})/u

/** Whether what looks like a chapter's name has a verb of its own. */
const isClause = (place: string): boolean =>
  / (?:e|ou|com|de|em|que)$|(?<!\p{L})(?:que|é|emprega|traz|confronta|examina|monta|soluciona|busca|deixa|usa|mostra|explica|apresenta|aparece|surge)(?!\p{L})/u.test(
    place,
  )

/** The chapter tells it: the author tells it in the chapter. */
export const inTheChapterPtBr = (author: string): readonly Rewording[] => [
  rearranged(
    new RegExp(`^O(${chapter.replaceAll('O ', ' ')}) (${telling}) (.+)$`, 'u'),
    ([place = '', verb = '', rest = '']) =>
      leaning.test(rest) || isClause(place) ? null : `No${place}, ${author} ${verb} ${rest}`,
  ),
  rearranged(
    new RegExp(`^O(${chapter.replaceAll('O ', ' ')}) (${telling}) ([^;:]+)$`, 'u'),
    ([place = '', verb = '', rest = '']) =>
      leaning.test(rest) ||
      isClause(place) ||
      / e \p{Ll}+(?:a|e)(?!\p{L})|, (?:que|com|em|mas|porque|e)(?!\p{L})/u.test(rest)
        ? null
        : `${author} ${verb} ${rest} no${place}`,
  ),
  rearranged(
    new RegExp(`^O(${chapter.replaceAll('O ', ' ')}) (${telling}) ([^,;:]+), (com [^,;:]+)$`, 'u'),
    ([place = '', verb = '', rest = '', tail = '']) =>
      leaning.test(rest) || isClause(place) ? null : `${author} ${verb} ${rest} no${place}, ${tail}`,
  ),
]

const phrases = phraseTable(`
mostra como > explica como
é indicado para > foi pensado para
abriu caminho para > preparou o terreno para
pequenos ajustes > leves ajustes
compara > confronta
mostra por que > explica por que
explica como > mostra como
explica por que > mostra por que
mostra que > deixa claro que
apresenta > traz
traz > apresenta
aborda > discute
discute > examina
os demais capítulos > os outros capítulos

usa > emprega
se destina a > foi feito para
exige > requer
exigem > requerem
permite > possibilita
começa com > abre com
termina com > fecha com
começou a > passou a
terminam com > fecham com
ganham > recebem
ganha > recebe
acrescenta > adiciona
guarda > armazena
diversos > vários
vários > diversos
(?<=, )porque > já que
embora > ainda que
enquanto > ao passo que
apenas > só
somente > apenas
com o exemplo de > a partir do exemplo de
conforme > de acordo com
passo a passo > etapa por etapa
de acordo com > conforme
no lugar de > em vez de
em vez de > no lugar de
depois de > após
ao longo dos > no decorrer dos
ao longo do > no decorrer do
no fim do > ao final do
em poucos passos > com poucos passos
logo no > já no
publicou > lançou
lançou > publicou
foi traduzido > ganhou tradução
concluiu > terminou
ensina a > mostra como
podem usar > podem aproveitar
podem aplicar > podem usar
pode usar > pode aproveitar
conseguem > podem
aponta > indica
deixou de receber > perdeu
atuais > de hoje
não deixavam claro > não esclareciam
nasceu para > foi escrito para
fora das > além das
cresceu > aumentou
o restante do > o resto do
prepara o terreno > abre caminho
acompanhar > seguir
dependem de > apoiam-se em
desenvolvedores > programadores
maior mérito > principal mérito
preços > valores
mostra > ilustra
explica > esclarece
ensina a > ensina como
usa > utiliza
escolher > selecionar
permite > deixa
terminam > encerram
que (?:está|estão|é|são)(?= \\p{Ll}+[ai]d[oa]s?\\b) > 
aparece > surge
aparecem > surgem
precisam > têm de
precisa(?= \\p{Ll}+r\\b) > tem de
recebem > ganham
uma lista de > uma relação de
como exemplo > para exemplificar
o caminho mais rápido > a rota mais rápida
em uma > numa
em um > num
`)

const joining = /(?<!\p{L})(?:que|como|quando|onde|e|ou|mas|porque|antes|depois|até)(?!\p{L})/u

const notAnItem =
  /^\p{Lu}\p{Ll}+ \p{Ll}+[ae](?!\p{L})|^(?:e|ou|mas|entre|como|incluindo|não|que|onde|ele|ela|em|no|na|com|para|por)(?!\p{L})|(?<!\p{L})(?:é|são|foi|foram|tem|têm)(?!\p{L})/u

const arrangements: readonly Rewording[] = [
  reorderedList('e|ou', notAnItem),
  rearranged(
    /(?<= (?:de|entre|para|com) )(\p{Ll}{3,}) (e|ou) (\p{Ll}{3,})(?=$|[,.]| (?:em|no|na|de|do|da|que|por|com|para)(?!\p{L}))/u,
    ([one, joint, two]) => `${two} ${joint} ${one}`,
  ),
  rearranged(/^(\p{Lu}[^,;:]{20,}?) em ((?:\p{Ll}+ de )?\d{4})(?=$|,)/u, ([main = '', year = '']) =>
    joining.test(main) ? null : `Em ${year}, ${/^(?:O|A|Os|As|Um|Uma) /u.test(main) ? lower(main) : main}`,
  ),
  rearranged(
    /^((?:O|A|Os|As|Um|Uma) [^,;:]{15,}?),? (com (?:o exemplo|a ajuda|a imagem|o apoio|o problema) d[eoa]s? [^,;:]{8,})$/u,
    ([main = '', adjunct = '']) => (joining.test(main) ? null : `${upper(adjunct)}, ${lower(main)}`),
  ),
  rearranged(
    /^((?:O|A|Os|As|Um|Uma|Cada|Estudantes|Professores|Equipes) [^,;:]{15,}?),? (quando|embora|se|enquanto) (?!ele|ela)([^,;:]{15,})$/u,
    ([main = '', joint = '', clause = '']) => (joining.test(main) ? null : `${upper(joint)} ${clause}, ${lower(main)}`),
  ),
]

/** Other wordings of Portuguese statements, by an author whose name is known. */
export const rephrasingsPtBr = (author: string | null): readonly Rewording[] => [
  ...arrangements,
  ...(author === null ? [] : inTheChapterPtBr(author)),
  ...phrases,
]

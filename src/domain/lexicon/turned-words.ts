import { stemEnglish, stemPortuguese } from '../stems.ts'

const english = `before|after;more over above beyond exceeding|less fewer under below within;biggest largest greatest longest|smallest shortest;highest|lowest;oldest earliest|youngest newest latest;richer|poorer;higher|lower;bigger|smaller;deeper|shallower;stronger|weaker;lighter|heavier;cheaper|dearer;nearer closer|farther further;until|since because;more|less fewer;most|least;always|never;first earliest|last latest final;earlier sooner|later;
  join joined enter|leave left leaving quit;increase increased grow grew grown rise rose risen climb|decrease fall fell fallen drop dropped shrink shrank decline reduce;
  raise raised|lower lowered;begin began begun start|end ended finish stop stopped;win won gain|lose lost;
  above|below;inside|outside;better|worse;best|worst;easier|harder;faster|slower;larger bigger greater|smaller;longer|shorter;
  maximum|minimum;many most|few fewest;accept|reject;support|oppose;love loved|hate hated dislike;succeed|fail;strength|weakness;include|exclude;
  allow permit|forbid prohibit;older oldest|newer newest;advantage|disadvantage`

const portuguese = `antes|depois apos;mais acima superior|menos abaixo inferior;maior maiores|menor menores;mais alto|mais baixo;ate|desde;mais|menos;sempre|nunca jamais;primeiro primeira primeiros primeiras|ultimo ultima ultimos ultimas;
  entrar entrou ingressar ingressou|sair saiu deixar deixou;aumentar aumenta aumentou crescer cresce cresceu subir sobe subiu|diminuir diminui diminuiu cair cai caiu reduzir reduz reduziu;
  comecar comeca comecou iniciar inicia|terminar termina terminou encerrar encerra;ganhar ganhou|perder perdeu;
  acima|abaixo;dentro|fora;melhor melhores|pior piores;maior maiores|menor menores;maximo|minimo;muitos muitas|poucos poucas;
  aceitar aceita|rejeitar rejeita;incluir inclui|excluir exclui;permitir permite|proibir proibe;vantagem|desvantagem`

/** Two sides of a turning: a word of the one says the contrary of a word of the other. */
export interface TurnedPair {
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>]
}

const pairs = (text: string, stem: (word: string) => string): readonly TurnedPair[] =>
  text.split(';').map((row) => {
    const [one = '', two = ''] = row.split('|')
    const side = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(stem))
    return { sides: [side(one), side(two)] }
  })

/** Words, as stems, that turn a statement round when one stands for the other, by language; small words are among them. */
export const turnedPairs: Readonly<Record<'en' | 'pt', readonly TurnedPair[]>> = {
  en: pairs(english, stemEnglish),
  pt: pairs(portuguese, stemPortuguese),
}

const families = (text: string, stem: (word: string) => string): readonly ReadonlySet<string>[] =>
  text.split(';').map((row) => new Set(row.trim().split(/\s+/u).map(stem)))

const englishMeasures = `millisecond milliseconds second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries millennium millennia;
  page pages chapter chapters section sections volume volumes exercise exercises example examples project projects lesson lessons article articles appendix appendices;
  inch inches foot feet yard yards metre metres meter meters mile miles kilometre kilometres kilometer kilometers;gram grams kilogram kilograms kilo kilos ton tons tonnes ounce ounces;
  kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes;dollar dollars euro euros pound pounds yen reais cent cents;
  hundred thousand million billion trillion;half third quarter;monday tuesday wednesday thursday friday saturday sunday;spring summer autumn winter`

const portugueseMeasures = `milissegundo milissegundos segundo segundos minuto minutos hora horas dia dias semana semanas mes meses ano anos decada decadas seculo seculos milenio milenios;
  pagina paginas capitulo capitulos secao secoes volume volumes exercicio exercicios exemplo exemplos projeto projetos licao licoes artigo artigos apendice;
  centimetro centimetros metro metros quilometro quilometros milha milhas;grama gramas quilo quilos tonelada toneladas;
  dolar dolares euro euros libra libras reais centavo centavos;cem mil milhao milhoes bilhao bilhoes;metade terco quarto;primavera verao outono inverno`

/** Families of measures, as stems, by language: one that stands for another of its family changes what was counted. */
export const measureFamilies: Readonly<Record<'en' | 'pt', readonly ReadonlySet<string>[]>> = {
  en: families(englishMeasures, stemEnglish),
  pt: families(portugueseMeasures, stemPortuguese),
}

const englishCounted = `book books|film films play plays poem poems podcast podcasts talk talks video videos song songs;novel novels|play plays poem poems film films essay essays;story stories|poem poems song songs;
  essay essays|poem poems novel novels;article articles|podcast podcasts video videos talk talks;tutorial tutorials|video videos podcast podcasts;talk talks lecture lectures|book books;language languages|country countries city cities;country countries|city cities;
  school schools|university universities;student students pupil pupils|teacher teachers;conference conferences|university universities;copy copies|subscription subscriptions;award awards prize prizes|nomination nominations;
  stage stages|layer layers;dimension dimensions|cluster clusters;page pages|illustration illustrations chapter chapters unit units;celsius|fahrenheit kelvin;copies|editions`
const portugueseCounted = `livro livros|filme filmes peca pecas poema poemas;romance romances|poema poemas conto contos ensaio ensaios peca pecas;conto contos|poema poemas ensaio ensaios;artigo artigos|livro livros video videos;idioma idiomas lingua linguas|pais paises cidade cidades;pais paises|cidade cidades;
  escola escolas|universidade universidades;aluno alunos|professor professores;premio premios|indicacao indicacoes;pagina paginas|ilustracao ilustracoes unidade unidades`

const countedRows = (text: string, stem: (word: string) => string): readonly ReadonlySet<string>[] =>
  pairs(text, stem).flatMap(({ sides: [one, two] }) => [...one].flatMap((a) => [...two].map((b) => new Set([a, b]))))

/** Pairs of counted things, as stems, by language: behind a number, one that stands for the other changes what was counted. */
export const countedFamilies: Readonly<Record<'en' | 'pt', readonly ReadonlySet<string>[]>> = {
  en: countedRows(englishCounted, stemEnglish),
  pt: countedRows(portugueseCounted, stemPortuguese),
}

import { stemEnglish, stemPortuguese } from '../stems.ts'

const english = `before|after;until|since because;more|less fewer;most|least;always|never;first earliest|last latest final;earlier sooner|later;
  join joined enter|leave left leaving quit;increase increased grow grew grown rise rose risen climb|decrease fall fell fallen drop dropped shrink shrank decline reduce;
  raise raised|lower lowered;begin began begun start|end ended finish stop stopped;win won gain|lose lost;
  above|below;inside|outside;better|worse;best|worst;easier|harder;faster|slower;larger bigger greater|smaller;longer|shorter;
  maximum|minimum;many|few;accept|reject;support|oppose;love loved|hate hated dislike;succeed|fail;strength|weakness;include|exclude;
  allow permit|forbid prohibit;older oldest|newer newest;advantage|disadvantage`

const portuguese = `antes|depois apos;ate|desde;mais|menos;sempre|nunca jamais;primeiro primeira primeiros primeiras|ultimo ultima ultimos ultimas;
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

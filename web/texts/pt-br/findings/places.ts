import { namedPlace, type Place, type PlaceName } from '../../../../src/domain/gates/sentences/places.ts'

const placeNames: Readonly<Record<PlaceName, string>> = {
  sentence: '',
  any: 'O texto',
  title: 'O título',
  seo_title: 'O título de SEO',
  meta_description: 'A meta descrição',
  excerpt: 'O resumo',
  focus_keyword: 'A palavra-chave',
  question: 'A pergunta',
  answer: 'A resposta',
  disclosure: 'O aviso aos leitores',
  judgement: 'O parecer',
  heading: 'O título de seção',
  subheading: 'O subtítulo',
  paragraph: 'O parágrafo que começa com',
  text: 'O texto que começa com',
  alternative_text: 'O texto alternativo',
}

/** Como uma parte do artigo é chamada no começo de uma frase. */
export const spokenPlace = ({ place, said }: Place): string => namedPlace(placeNames[place], said)

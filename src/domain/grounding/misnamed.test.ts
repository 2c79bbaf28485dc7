import { describe, expect, it } from 'vitest'
import { checkHardFacts, knownWords } from './hard-facts.ts'
import { indexPassages } from './passage-index.ts'
import { supportSigns } from './support-signs.ts'

const misnamed = (article: string, sentence: string, language = 'en', known: readonly string[] = []): number => {
  const passages = article.split('\n').map((text, index) => ({
    passage_id: `s1.p${index}`,
    source_id: 's1',
    source_label: 'the article',
    kind: 'body' as const,
    voice: 'reference' as const,
    language: null,
    text,
  }))
  const entries = indexPassages(passages).passages
  const own = knownWords(known)
  const hard = checkHardFacts(sentence, language, entries, own)
  return supportSigns(sentence, language, entries, own, hard).signs.misnamed
}

const news = `Station officer Marta Ellison said the flames had been fanned by strong winds over the paper mill.
The mill employs 140 people in the valley.
It was bought by the Finnish group Karelia Pulp three years ago.
The council plans a new road behind the river.
The union Paperworkers United asked for full wages until the summer.`

const languages = `Crafting Rails 4 Applications
Eight test-driven tutorials explain the inner workings of the framework.
Learn to write modular engines.
Build services with threads and queues.
Developing Android 4 Applications
Ship programs to every phone and tablet.`

const novel = `The novelist is known for satires such as Cat's Cradle (1963) and Breakfast of Champions (1973).
Ana Prado was born in Porto and studied chemistry.
She drives a tractor and keeps bees on a farm near Évora.
Rui Mendes drew the maps of the islands for the second edition.`

const teatro = `O projeto da reforma é da arquiteta Helena Duarte, que mora no bairro.
A construtora Pedra Alta venceu a licitação das obras em março.
O palco será mantido.
A sala recebe o festival de outono.
O maestro Caio Brandão lamentou a venda do órgão antigo.`

describe('a name that has what is said of another one', () => {
  it.each([
    ['of a place that names another buyer', news, 'Paperworkers United bought the mill three years ago.', 'en'],
    ['of a page below another heading', languages, 'Android 4 Applications has eight test-driven tutorials.', 'en'],
    ['of somebody else who drew', novel, 'Ana Prado drew the maps of the islands.', 'en'],
    ['in Portuguese', teatro, 'Caio Brandão venceu a licitação das obras em março.', 'pt-BR'],
  ])('%s', (_, article, sentence, language) => {
    expect(misnamed(article, sentence, language)).toBeGreaterThan(0.2)
  })

  it.each([
    ['a name in its own place', news, 'Karelia Pulp bought the mill three years ago.', 'en'],
    ['a name that the heading says', languages, 'Rails 4 Applications has eight test-driven tutorials.', 'en'],
    ['a name for which a pronoun stands', novel, 'Ana Prado keeps bees on a farm near Évora.', 'en'],
    ['a name in Portuguese', teatro, 'Pedra Alta venceu a licitação das obras em março.', 'pt-BR'],
    ['no name', news, 'The mill has 140 workers.', 'en'],
  ])('not %s', (_, article, sentence, language) => {
    expect(misnamed(article, sentence, language)).toBeLessThan(0.1)
  })

  it('not the book’s own names where the passages do not say them', () => {
    const known = ['Practical Streams', 'Lena Vogel']
    expect(
      misnamed('Rui Mendes opens with replay as the first feature.', 'Lena Vogel opens with replay.', 'en', known),
    ).toBe(0)
  })
})

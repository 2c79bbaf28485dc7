import { describe, expect, it } from 'vitest'
import { speakersNamed } from './speakers.ts'

const names = {
  authors: ['Ana Duarte', 'Jo Kleppmann'],
  publisher: "O'Reilly Media",
  labels: ['Amazon', 'Goodreads', 'Pipeline Weekly', 'kleppmann-sample.example', 'the author’s site'],
}
const named = (text: string, language: string): readonly string[] =>
  speakersNamed(text, language, names).map(({ role, label }) => [role, label].filter(Boolean).join(' at '))

describe('speakersNamed', () => {
  it.each([
    ['publisher', 'The publisher says that jobs fail silently.'],
    ['publisher', 'Jobs fail silently, according to the publisher’s description.'],
    ['publisher', 'Jobs fail silently, says the publisher.'],
    ['publisher', 'O’Reilly describes the book as complete.'],
    ['publisher', 'The publisher denies that jobs fail.'],
    ['seller', 'According to the bookseller, jobs fail silently.'],
    ['author', 'The author notes that jobs fail silently.'],
    ['author', 'Jobs fail silently, Duarte explains, and nobody sees it.'],
    ['author', 'Duarte explains on her site that jobs fail silently.'],
    ['author', 'As the author’s own page states, jobs fail silently.'],
    ['author', 'According to Kleppmann, jobs fail silently.'],
    ['reader at Goodreads', 'Another reader on Goodreads argues that jobs fail.'],
    ['reader at Goodreads', 'A Goodreads reader complains that jobs fail.'],
    ['reader at Goodreads', 'Jobs fail, according to one of the readers on Goodreads.'],
    ['reader at Amazon', 'Jobs fail, another reader on Amazon observes.'],
    ['critic at Amazon', 'According to a critic quoted on Amazon, jobs fail.'],
    ['review at Amazon', 'A review quoted on Amazon adds that jobs fail.'],
    ['review at Pipeline Weekly', 'The review on Pipeline Weekly argues that jobs fail.'],
    ['review', 'That is too little, the reviewer argues, for large teams.'],
    ['review', 'The author of the review notes that jobs fail.'],
    ['Pipeline Weekly', 'Pipeline Weekly calls the chapter thin.'],
    ['kleppmann-sample.example', 'According to the page at kleppmann-sample.example, jobs fail.'],
    ['description', 'The blurb promises silence.'],
    ['editor', 'According to the editor’s notes, jobs fail.'],
  ])('en, %s: %s', (speaker, text) => {
    expect(named(text, 'en')).toEqual([speaker])
  })

  it.each([
    ['publisher', 'Segundo a editora, as filas falham.'],
    ['publisher', 'De acordo com a descrição da editora, as filas falham.'],
    ['publisher', 'As filas falham, informa a editora.'],
    ['author', 'De acordo com a página do autor, as filas falham.'],
    ['author', 'As filas falham, segundo Duarte.'],
    ['reader at Amazon', 'As filas falham, pondera um dos leitores da Amazon.'],
    ['reader at Amazon', 'De acordo com mais um leitor da Amazon, as filas falham.'],
    ['critic at Amazon', 'Segundo uma crítica citada na Amazon, as filas falham.'],
    ['review at Pipeline Weekly', 'As filas falham, observa a resenha de Pipeline Weekly.'],
    ['review', 'A mesma resenha aponta que as filas falham.'],
    ['Pipeline Weekly', 'Segundo o texto de Pipeline Weekly, as filas falham.'],
    ['publisher', 'A editora nega que as filas falhem.'],
  ])('pt, %s: %s', (speaker, text) => {
    expect(named(text, 'pt-BR')).toEqual([speaker])
  })

  it.each([
    ['en', 'The reader replays a whole week of orders.'],
    ['en', 'Readers will find 38 exercises in the repository.'],
    ['en', 'Duarte explains replication with three servers.'],
    ['en', 'One chapter is about what the author calls boring monitoring.'],
    ['en', 'Ana Duarte wrote the book for small teams.'],
    ['en', 'The author is a regular speaker.'],
    ['en', 'The book describes the publisher of a newspaper.'],
    ['en', 'One chapter quotes “the publisher says no”.'],
    ['en', 'The examples come from Amazon and other shops.'],
    ['pt', 'O autor deixa a verificação para o leitor.'],
    ['pt', 'O segundo leitor recebe a mensagem.'],
    ['pt', 'O leitor aprende a escolher de acordo com o uso dos dados.'],
    ['pt', 'O livro explica o autor da mensagem.'],
    ['pt', 'A seção crítica garante que só um processo escreve.'],
    ['en', 'No Starch Press says that jobs fail.'],
  ])('nobody, %s: %s', (language, text) => {
    expect(named(text, language)).toEqual([])
  })

  it('counts what a speaker merely does when it is asked to', () => {
    const text = 'Duarte explains replication with three servers.'
    expect(speakersNamed(text, 'en', names, true)).toEqual([{ role: 'author', label: null }])
  })
})

import { describe, expect, it } from 'vitest'
import { contentWords, countWords, foldText, splitSentences, wordTokens } from './words.ts'

describe('splitSentences', () => {
  it.each([
    ['en', ['The book has two parts.', 'The first is short.']],
    ['en', ['Dr. Smith wrote it with J. R. Jones in Boston.', 'It sold well.']],
    ['en', ['Node.js v20.1 runs the examples.', 'They need 3.5 MB.']],
    ['en', ['It compares formats, e.g. Avro and Protobuf, i.e. binary ones.', 'JSON comes last.']],
    ['en', ['See Fig. 3 and vol. 2, pp. 12 to 15.', 'Nothing else helps.']],
    ['en', ['“It is short. It is clear.”', 'So says the publisher.']],
    ['en', ['According to the page, "It covers X. It skips Y."', 'The review differs.']],
    ['en', ['Published by O’Reilly Media, Inc. in 2017, it sold out.', 'A reprint followed.']],
    ['en', ['Examples are in C.', 'The tests are in Rust.']],
    ['en', ['Is it for beginners?', 'Hardly!', 'It starts with pointers…', 'Then it speeds up.']],
    ['en', ['Yahoo! and others used it.', 'They were early.']],
    ['en', ['It covers queues, logs, etc. in one chapter.', 'That is enough.']],
    ['en', ['It works in the U.S. market only.', 'Elsewhere it fails.']],
    ['en', ['1. Queues come first.', '2. Logs come second.']],
    ['pt', ['O prof. Silva escreveu o cap. 3 do livro.', 'A Sra. Lima escreveu o resto.']],
    ['pt', ['Segundo a editora, “o livro é breve. O texto é claro.”', 'A crítica discorda.']],
    ['pt', ['A nota é 4,5 e o preço caiu.', 'Há 1.200 exemplares.']],
    ['pt', ['Para quem é?', 'Para equipes pequenas!', 'São três pessoas.']],
    ['pt', ['O vol. 2 e a pág. 15 tratam de filas.', 'O resto é apêndice.']],
    ['pt', ['Trata de C++, p. ex. ponteiros, em um capítulo.', 'Ponto.']],
  ])('%s: %j', (language, sentences) => {
    expect(splitSentences(sentences.join(' '), language)).toEqual(sentences)
  })

  it('reads on over line breaks and keeps nothing of empty text', () => {
    expect(splitSentences('One line\nand another. Then\nmore.')).toEqual(['One line and another.', 'Then more.'])
    expect(splitSentences(' \n ')).toEqual([])
  })

  it('knows the sentences of a text without capitals, abbreviations too', () => {
    const sentences = [
      'the guide by mr. smith has two parts.',
      'it was printed in 2019.',
      'who needs it?',
      'nobody said.',
    ]
    expect(splitSentences(sentences.join(' '))).toEqual(sentences)
  })

  it('lets a quotation that never closes end with its sentence', () => {
    expect(splitSentences('He said "stop. Then he left.')).toEqual(['He said "stop.', 'Then he left.'])
  })
})

describe('words of a text', () => {
  it.each([
    ['Two words', 2],
    ['data-intensive — systems', 2],
    ['a  b\n c', 3],
    ['– 616 pages (2017)', 3],
    ['', 0],
    ['word—word', 2],
  ])('counts %j as %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('folds white space, quotes, dashes, case and invisible characters', () => {
    expect(foldText('“It’s  a\u00a0data–store” \u200bHERE')).toBe('"it\'s a data-store" here')
  })

  it('keeps names of technologies whole and takes hyphenated words apart', () => {
    const keys = wordTokens('Node.js, C++, C# and data-intensive São Paulo’s').map(({ key }) => key)
    expect(keys).toEqual(['node.js', 'c++', 'c#', 'and', 'data', 'intensive', 'sao', 'paulo'])
  })

  it.each([
    ['en', 'The databases replicate', 'a database and its replication'],
    ['en', 'testing distributed systems', 'the test distributes a system'],
    ['en', 'planned applications', 'planning an application'],
    ['pt', 'os sistemas distribuídos', 'do sistema distribuído'],
    ['pt', 'replicações de dados', 'a replicação do dado'],
    ['pt', 'mensagens entregues', 'uma mensagem entregue'],
  ])('%s: %j and %j have the same stems', (language, one, two) => {
    expect(new Set(contentWords(one, language))).toEqual(new Set(contentWords(two, language)))
  })

  it('tells other words apart', () => {
    expect(contentWords('the architect')).not.toEqual(contentWords('the archive'))
    expect(contentWords('the and of it')).toEqual([])
  })
})

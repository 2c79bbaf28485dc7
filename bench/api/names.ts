/** Numbers that look random and are the same every time: 0 up to 1, by a number and what it is for. @source Mulberry32 */
export const chance = (number: number, purpose: number): number => {
  let state = (number * 0x9e3779b1 + purpose * 0x85ebca6b + 0x6d2b79f5) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}

/** One of a list, the same one for the same number and purpose. @throws Error when the list is empty */
export const pick = <T>(list: readonly T[], number: number, purpose: number): T => {
  const chosen = list[Math.floor(chance(number, purpose) * list.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

const words = (text: string): readonly string[] => text.split(', ')

const beginnings = words(
  'Practical, Designing, Learning, Modern, Effective, Mastering, Understanding, Applied, Building, Introdução a, ' +
    'Fundamentos de, High Performance, Secure, Professional, Hands-On, The Art of, Programação em, Arquitetura de, ' +
    'Foundations of, Advanced, Essential, Programming, Scaling, Testing, Operating, Inside, Clean, Domínio de',
)
const subjects = words(
  'Stream Processing, Distributed Systems, Machine Learning, Compilers, PostgreSQL, Kubernetes, Rust, TypeScript, Go, ' +
    'Event Sourcing, Networks, Cryptography, Operating Systems, Databases, Data Pipelines, Observability, Haskell, ' +
    'Web Applications, Graph Algorithms, Embedded Systems, Linux, Concurrency, Deep Learning, Typography, Statistics, ' +
    'Computer Graphics, Robotics, Queues, Caches, Search Engines, Natural Language, Accessibility, Microservices, ' +
    'Functional Programming, Serviços Distribuídos, Segurança, Aprendizado de Máquina, Bancos de Dados, Elixir, Kafka',
)
const seconds = words(
  'for Engineers, in Production, from First Principles, with Rust, with Python, with Java, at Scale, by Example, ' +
    'for Data Scientists, in Practice, under Pressure, for Small Teams, na Prática, para Desenvolvedores, in the Browser, ' +
    'on Small Machines, with Elixir, for the Curious, without Tears, and Their Failures',
)
const endings = words(
  ', : A Field Guide, : Patterns and Pitfalls, : The Complete Handbook, (2nd Edition), (3rd Edition), : Volume One, ' +
    ': Um Guia Completo, : Lessons from the Trenches, : Principles and Practice',
)
const firstNames = words(
  'José, Martin, Łukasz, Zoë, Nguyễn, Ana, François, Søren, Íris, Björk, Michał, Grace, Barbara, Dmitri, Chloé, Inês, ' +
    'João, Yukihiro, Ada, Edsger, Niklaus, Margaret, Renée, Jürgen, Hélène, Óscar, Brian, Kathleen, Radia, Tomáš',
)
const lastNames = words(
  'Müller, Kleppmann, García, Souza, Conceição, Núñez, Ångström, Okafor, Tanaka, Lefèvre, Nowak, Kowalczyk, Dvořák, ' +
    "O'Reilly, Van der Berg, Gonçalves, Schröder, Fernández, Thompson, Ritchie, Hopper, Liskov, Perlman, Đorđević, " +
    'Åkesson, Peña, Bauer, Rossi, Almeida, Johansson, Yılmaz, Nagy, Ibrahim, Chen, Patel, Kim, Silva, Ferreira',
)

/** One book in so many has this word in its title. */
export const oddEvery = 4_000
/** A word that few titles have. */
export const oddWord = 'Zymurgy'

/** The title of a book of the benchmark: several words, as titles of technical books are. */
export const titleOf = (number: number): string => {
  const subject = number % oddEvery === oddEvery - 1 ? `${oddWord} and Fermentation` : pick(subjects, number, 2)
  return `${pick(beginnings, number, 1)} ${subject} ${pick(seconds, number, 3)}${pick(endings, number, 4)}`
}

/** The author of a book of the benchmark; many are written with accents, some books have two. */
export const authorOf = (number: number): string => {
  const name = (purpose: number) => `${pick(firstNames, number, purpose)} ${pick(lastNames, number, purpose + 1)}`
  return chance(number, 5) < 0.25 ? `${name(6)}, ${name(8)}` : name(6)
}

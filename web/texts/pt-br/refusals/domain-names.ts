import { vocabulary } from '../vocabulary.ts'

const named = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? (names[key] ?? key) : key

/** Como se chama uma situação de um livro. */
export const statusName = (status: string): string => named(vocabulary.status, status)

/** Como se chama uma ação de uma pessoa. */
export const actionName = (action: string): string => named(vocabulary.action, action)

/** Como se chamam as verificações de um artigo, numa linha. */
export const gateNames = (gates: readonly string[]): string =>
  gates.map((gate) => `"${named(vocabulary.gate, gate)}"`).join(', ')

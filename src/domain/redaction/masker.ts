import { leastSecretCharacters } from './forms.ts'
import { secretMask } from './shapes.ts'

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Where somebody's words were cut: at the end, or before dots, with the quotation mark that was closed there. */
const cutHere = /^(?:["'`]?(?:\.\.\.|…)|$)/

const sharedLength = (text: string, at: number, form: string): number => {
  let length = 0
  while (length < form.length && text[at + length] === form[length]) length += 1
  return length
}

/** How much of a text is this secret: all of it, or the beginning of one that was cut off. */
const lengthAt = (text: string, at: number, form: string): number => {
  const length = sharedLength(text, at, form)
  const isCut = length < form.length && cutHere.test(text.slice(at + length, at + length + 4))
  return length === form.length || isCut ? length : 0
}

/**
 * Masks every one of the forms, each at least as long as the shortest secret, and the beginning of one where the text was cut
 * in its midst: messages of others are shortened before they are masked.
 */
export const createMasker = (forms: readonly string[]): ((text: string) => string) => {
  const headOf = (form: string): string => form.slice(0, leastSecretCharacters)
  const byHead = Map.groupBy(forms, headOf)
  const heads = new RegExp([...byHead.keys()].map(escaped).join('|'), 'g')
  return (text) => {
    let masked = ''
    let done = 0
    heads.lastIndex = 0
    for (let found = heads.exec(text); found !== null; found = heads.exec(text)) {
      const { 0: head, index } = found
      const length = Math.max(...(byHead.get(head) ?? []).map((form) => lengthAt(text, index, form)))
      heads.lastIndex = index + Math.max(1, length)
      if (length === 0) continue
      masked += text.slice(done, index) + secretMask
      done = index + length
    }
    return masked + text.slice(done)
  }
}

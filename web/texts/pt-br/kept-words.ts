import { errorRules } from '../../../src/domain/errors.ts'
import { outcomes } from '../../../src/domain/evidence.ts'
import { readHistory } from '../../../src/domain/kept-words/history-sentences.ts'
import { readNotice } from '../../../src/domain/kept-words/notice-sentences.ts'
import { readOutcome } from '../../../src/domain/kept-words/outcome-sentences.ts'
import { readRights } from '../../../src/domain/kept-words/rights-sentences.ts'
import { readSite } from '../../../src/domain/kept-words/site-sentences.ts'
import { outcomeWords } from '../../../src/domain/outcome-words.ts'
import { type Sentences, spokenBy } from '../../../src/domain/spoken.ts'
import type { Told, ToldValues } from '../../../src/domain/told.ts'
import { domainTexts } from './errors.ts'
import { historyTold } from './history-told.ts'
import { noticesTold } from './notices-told.ts'
import { outcomesTold } from './outcomes-told.ts'
import { rightsTold } from './rights-told.ts'
import { sitesTold } from './sites-told.ts'

const outcomeOf = readOutcome()
const historyOf = readHistory()
const noticeOf = readNotice()
const siteOf = readSite()
const rightsOf = readRights()

/** A reason may stand inside another one. */
const inner: readonly string[] = ['reason', 'second']

/** Diz uma frase, e antes dela o que estiver dentro dela. */
const spokenWithin = (sentences: Sentences, read: (text: string) => Told, text: string): string => {
  const { rule, values = {} } = read(text)
  if (rule === undefined) return text
  const spoken: ToldValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      inner.includes(name) ? spokenWithin(sentences, read, `${value}`) : value,
    ]),
  )
  return spokenBy(sentences, { rule, values: spoken }, text)
}

/** Por que uma fonte não deu nada. */
export const spokenOutcome = (reason: string): string => spokenWithin(outcomesTold, outcomeOf, reason)

/** Por que uma fonte pode ser guardada, mostrada e citada assim. */
export const spokenRights = (reason: string): string => spokenBy(rightsTold, rightsOf(reason), reason)

/** O que se avisa de um livro, e do post que saiu. */
export const spokenNotice = (notice: string): string => {
  const told = noticeOf(notice)
  return told.rule === undefined ? spokenWithin(sitesTold, siteOf, notice) : spokenBy(noticesTold, told, notice)
}

/** Uma falha como a história a guarda: o código, depois a mensagem. */
const spokenFailure = (line: string): string | null => {
  const [, code = '', message = ''] = /^([A-Z_]+): ([\s\S]+)$/u.exec(line) ?? []
  const usual = Object.entries(errorRules).find(([name]) => name === code)?.[1].meaning
  const own = Object.entries(domainTexts.errors).find(([name]) => name === code)?.[1].meaning
  if (usual === undefined || own === undefined) return null
  return message === usual ? own : `${own} (${message})`
}

/** Uma fonte que não pôde ser lida: onde, o que houve e, entre parênteses, por quê. */
const spokenUnread = (line: string): string | null => {
  for (const outcome of outcomes) {
    const [where, detail] = line.split(`: ${outcomeWords[outcome].meaning}`)
    if (where === undefined || detail === undefined) continue
    const reason = /^ \(([\s\S]+)\)$/u.exec(detail)?.[1]
    return `${where}: ${domainTexts.outcomes[outcome].meaning}${reason === undefined ? detail : ` (${spokenOutcome(reason)})`}`
  }
  return null
}

const spokenLine = (line: string): string => {
  const told = historyOf(line)
  if (told.rule !== undefined) return spokenBy(historyTold, told, line)
  return spokenUnread(line) ?? spokenFailure(line) ?? spokenOutcome(line)
}

/** Por que um livro mudou de estado; o que uma pessoa escreveu fica como está. */
export const spokenHistory = (reason: string): string => {
  const whole = historyOf(reason)
  return whole.rule === undefined ? reason.split('\n').map(spokenLine).join('\n') : spokenBy(historyTold, whole, reason)
}

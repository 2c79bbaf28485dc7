import { errorRules } from '../../../src/domain/errors.ts'
import { outcomes } from '../../../src/domain/evidence.ts'
import { readHistory } from '../../../src/domain/kept-words/history-sentences.ts'
import { readNotice } from '../../../src/domain/kept-words/notice-sentences.ts'
import { readOutcome } from '../../../src/domain/kept-words/outcome-sentences.ts'
import { outcomeWords } from '../../../src/domain/outcome-words.ts'
import { spokenBy, type ToldValues } from '../../../src/domain/told.ts'
import { domainTexts } from './errors.ts'
import { historyTold } from './history-told.ts'
import { noticesTold } from './notices-told.ts'
import { outcomesTold } from './outcomes-told.ts'

const outcomeOf = readOutcome()
const historyOf = readHistory()
const noticeOf = readNotice()

/** A reason may stand inside another one. */
const inner: readonly string[] = ['reason', 'second']

/** Por que uma fonte não deu nada. */
export const spokenOutcome = (reason: string): string => {
  const { rule, values = {} } = outcomeOf(reason)
  if (rule === undefined) return reason
  const spoken: ToldValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, inner.includes(name) ? spokenOutcome(`${value}`) : value]),
  )
  return spokenBy(outcomesTold, { rule, values: spoken }, reason)
}

/** O que se avisa de um livro. */
export const spokenNotice = (notice: string): string => spokenBy(noticesTold, noticeOf(notice), notice)

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

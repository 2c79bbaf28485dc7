import { isIP } from 'node:net'
import { z } from 'zod'
import { isProgram } from '../../adapters/fetchers/browser/index.ts'
import { providers } from '../../adapters/models/ai-sdk/index.ts'
import { parseProxies } from '../../adapters/proxies/rotating/index.ts'
import { parseKey } from '../../adapters/secrets/index.ts'
import { stageNames } from '../../domain/status.ts'
import { storeKindOf } from '../foundation/open-store.ts'

/** The provider name that stands for the offline writer. */
export const offlineId = 'offline'

/** One of some words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` })
/** Yes or no. */
export const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true')

/** A whole number within limits. */
export const wholeNumber = (from: number, to = Number.MAX_SAFE_INTEGER) => {
  const error = `must be a whole number from ${from}${to === Number.MAX_SAFE_INTEGER ? ' upwards' : ` to ${to}`}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

const hoursError = { error: 'must be a number of hours, 0 or more' }
/** A number of hours. */
export const hours = z.coerce.number(hoursError).nonnegative(hoursError)

/** The providers of models that there are, the offline writer among them. */
export const providerIds: readonly string[] = [offlineId, ...providers.map(({ id }) => id)]
/** A provider of models. */
export const provider = z
  .string()
  .refine((id) => providerIds.includes(id), { error: `must be one of ${providerIds.join(', ')}` })

/** A name of labels; what ends in a number is meant as an address and is none. */
const hostName = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*(?!\d+$)[a-z\d](?:[a-z\d-]*[a-z\d])?$/i
/** An IP address or a host name. */
export const host = z
  .string()
  .refine((text) => isIP(text) !== 0 || hostName.test(text), { error: 'must be an IP address or a host name' })

/** Whether a text is a key, written out. */
export const isKey = (text: string): boolean => {
  try {
    return parseKey(text).byteLength > 0
  } catch {
    return false
  }
}
/** The bytes of a key, written out. */
export const encryptionKey = z.string().refine(isKey, { error: 'must be 32 bytes, written in base64 or hexadecimal' })
/** A key of somebody else's service. */
export const apiKey = z.string().optional()
/** The path of a program. */
export const program = z.string().refine(isProgram, { error: 'must be the path of a program that can be run' })

/** Times in seconds, kept in milliseconds. */
export const secondsList = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'must be whole seconds, separated by commas: 30,60,120')
  .transform((list) => list.split(',').map((seconds) => Number(seconds) * 1000))

/** Writers in their order, as `provider/model`; a provider alone stands for its default model. */
export const writerList = z.string().transform((list, context) => {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !providerIds.includes(name.split('/')[0] ?? ''))
  if (unknown.length > 0)
    context.addIssue(`must be provider/model, separated by commas; the provider is one of ${providerIds.join(', ')}`)
  return names.map((name) => {
    const [first = '', ...rest] = name.split('/')
    return { provider: first, model_name: rest.length === 0 ? null : rest.join('/') }
  })
})
const usdError = { error: 'must be an amount in US dollars, 0 or more, or none' }
/** An amount in US dollars; null for `none`. */
export const usdOrNone = z
  .union([z.literal('none'), z.coerce.number(usdError).nonnegative(usdError)], usdError)
  .transform((usd) => (usd === 'none' ? null : usd))

/** Addresses of proxies. */
export const proxyList = z.string().transform((list, context) => {
  const proxies = parseProxies(list)
  if (proxies !== null) return proxies
  // The list holds passwords, so it is not repeated.
  context.addIssue('must be addresses like http://user:password@host:3128 or socks5://host:1080, separated by commas')
  return z.NEVER
})

/** Where a store is. */
export const storeAddress = z
  .string()
  .refine((address) => storeKindOf(address) !== null, {
    // The address may hold a password, so it is not repeated.
    error: 'must begin with sqlite:, mongodb://, mongodb+srv:// or postgres://',
  })
  .optional()
/** Where Redis is. */
export const redisAddress = z
  .url({ protocol: /^rediss?$/, error: 'must be an address that starts with redis:// or rediss://' })
  .optional()

/** Some of the stages, in their order. */
export const stageList = z.string().transform((list, context) => {
  const names = list.split(',').map((name) => name.trim())
  const chosen = stageNames.filter((stage) => names.includes(stage))
  if (chosen.length === new Set(names).size) return chosen
  context.addIssue(`must be some of ${stageNames.join(', ')}, separated by commas`)
  return z.NEVER
})

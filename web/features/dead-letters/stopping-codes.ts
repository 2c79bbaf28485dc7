import { type ErrorCode, errorRules } from '../../../src/domain/errors.ts'
import { errorMeaning } from '../../ui/domain-words.ts'

/** Errors of requests and of the start of a server, by the beginnings of their names; no stage ends with one of them. */
const neverOfAStage =
  /^(INVALID_INPUT|DUPLICATE|NOT_|ACTION_|VERSION_|SIGN_|TOO_MANY_REQUESTS|SERVER_|BODY_|UNSUPPORTED_|DATA_FOLDER|CONFIG_)/

/** The reasons for which a stage can stop, in words, as choices; the chosen one is always among them. */
export const stoppingCodes = (chosen: ErrorCode | undefined) =>
  (Object.keys(errorRules) as ErrorCode[])
    .filter((code) => code === chosen || !neverOfAStage.test(code))
    .map((code) => ({ value: code, label: errorMeaning(code) }))

import { asPigmeuError, PigmeuError } from '../../domain/errors.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import type { Redactor } from '../../ports/redactor.ts'
import type { Stage, StageContext } from '../../ports/stage.ts'

/**
 * An error without secrets in what is kept and shown of it; the cause goes to the log alone, which masks for itself. An error
 * that holds none stays the one that it is.
 */
export const redactError = (thrown: unknown, redactor: Redactor): unknown => {
  const error = asPigmeuError(thrown)
  const { code, message, problems, context, told, retryAfterMs, cause } = error
  const shown = { message, problems, context, told }
  const masked = redactor.value(shown)
  if (JSON.stringify(masked) === JSON.stringify(shown)) return thrown
  const { message: text, ...facts } = masked
  return new PigmeuError(code, text, { ...facts, cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
}

/** Does work whose errors are shown to people, told in events or kept. */
export const withoutSecrets = async <T>(redactor: Redactor, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    throw redactError(thrown, redactor)
  }
}

/**
 * A stage whose errors carry no secrets: what providers and sites say in theirs may quote the key that they were given, and
 * it would be kept in history, failures, dead letters and runs.
 */
export const redactStage = (stage: Stage, redactor: Redactor): Stage => ({
  name: stage.name,
  run: (context) => {
    const step: StageContext['step'] = (key, inputs, work) =>
      context.step(key, inputs, () => withoutSecrets(redactor, work))
    return withoutSecrets(redactor, () => stage.run({ ...context, step }))
  },
})

/** A fetcher whose errors carry no secrets: why a page was not read is told of its source, and an error may quote a proxy. */
export const redactFetcher = (fetcher: Fetcher, redactor: Redactor): Fetcher => ({
  fetch: (request) => withoutSecrets(redactor, () => fetcher.fetch(request)),
  close: () => fetcher.close(),
})

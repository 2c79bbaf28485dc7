import { randomBytes } from 'node:crypto'
import type { Canaries } from './canaries.ts'

/** Ports of this machine on which the services of a test listen, and one on which nobody does. */
interface Ports {
  readonly proxy: number
  readonly collector: number
  readonly mail: number
  readonly nobody: number
}

/** How each secret variable is written with a canary in it. A variable that is missing here turns a test red. */
export const secretVariables: Readonly<Record<string, (canaries: Canaries, name: string, ports: Ports) => string>> = {
  PIGMEU_SECRET_KEY: (canaries, name) => canaries.keep(name, randomBytes(32).toString('base64url')),
  PIGMEU_SECRET_KEYS_FORMER: (canaries, name) => canaries.keep(name, randomBytes(32).toString('base64url')),
  PIGMEU_STORE: (canaries, name, { nobody }) => `postgres://pigmeu:${canaries.plant(name)}@127.0.0.1:${nobody}/pigmeu`,
  PIGMEU_REDIS: (canaries, name, { nobody }) => `redis://:${canaries.plant(name)}@127.0.0.1:${nobody}`,
  PIGMEU_PROXIES: (canaries, name, { proxy }) => `http://ada:${canaries.plant(name)}@127.0.0.1:${proxy}`,
  PIGMEU_METRICS_TOKEN: (canaries, name) => canaries.plant(name),
  PIGMEU_SMTP_URL: (canaries, name, { mail }) => `smtp://ada:${canaries.plant(name)}@127.0.0.1:${mail}?tls=none`,
  OTEL_EXPORTER_OTLP_HEADERS: (canaries, name) => `x-team=${canaries.plant(name)}`,
  SENTRY_DSN: (canaries, name, { collector }) => `http://${canaries.plant(name)}@127.0.0.1:${collector}/1`,
  OPENAI_API_KEY: (canaries, name) => canaries.plant(name),
  ANTHROPIC_API_KEY: (canaries, name) => canaries.plant(name),
  GOOGLE_GENERATIVE_AI_API_KEY: (canaries, name) => canaries.plant(name),
  MISTRAL_API_KEY: (canaries, name) => canaries.plant(name),
  GROQ_API_KEY: (canaries, name) => canaries.plant(name),
  BRAVE_SEARCH_KEY: (canaries, name) => canaries.plant(name),
  AMAZON_CREATORS_SECRET: (canaries, name) => canaries.plant(name),
  GOOGLE_BOOKS_KEY: (canaries, name) => canaries.plant(name),
  SENDGRID_API_KEY: (canaries, name) => canaries.plant(name),
}

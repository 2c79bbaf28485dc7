import type { Question, SourceSetting, SourceSettings } from '../../../ports/source.ts'

/** What an Amazon associate gives to be let in. */
export const settings: readonly SourceSetting[] = [
  { name: 'AMAZON_CREATORS_ID', help: 'Credential id of Amazon’s Creators API; only with it is that source asked.' },
  { name: 'AMAZON_CREATORS_SECRET', help: 'Secret of that credential.', secret: true },
  { name: 'AMAZON_CREATORS_TAG', help: 'The associate’s tracking id (partner tag) for that marketplace.' },
  {
    name: 'AMAZON_CREATORS_VERSION',
    help: 'Version shown beside the credential (2.1 to 3.3); it tells the region.',
    otherwise: '3.1',
  },
  {
    name: 'AMAZON_CREATORS_MARKETPLACE',
    help: 'Shop to ask, for example www.amazon.de.',
    otherwise: 'www.amazon.com',
  },
]

interface TokenOffice {
  readonly url: string
  readonly scope: string
  /** What follows the token in the authorization header. */
  readonly suffix: string
}

const cognito = (version: string, region: string): TokenOffice => ({
  url: `https://creatorsapi.auth.${region}.amazoncognito.com/oauth2/token`,
  scope: 'creatorsapi/default',
  suffix: `, Version ${version}`,
})
const login = (host: string): TokenOffice => ({
  url: `https://${host}/auth/o2/token`,
  scope: 'creatorsapi::default',
  suffix: '',
})

/** Where each version of a credential gets its tokens. @source affiliate-program.amazon.com/creatorsapi/docs, credentials */
const offices: Readonly<Record<string, TokenOffice>> = {
  '2.1': cognito('2.1', 'us-east-1'),
  '2.2': cognito('2.2', 'eu-south-2'),
  '2.3': cognito('2.3', 'us-west-2'),
  '3.1': login('api.amazon.com'),
  '3.2': login('api.amazon.co.uk'),
  '3.3': login('api.amazon.co.jp'),
}

/** The versions of credentials that are known. */
export const credentialVersions: readonly string[] = Object.keys(offices)

/** Who asks, read from the settings. */
export interface Credential {
  readonly tag: string
  readonly marketplace: string
  /** Asks for a token. */
  readonly tokenQuestion: Question
  /** The authorization header with a token. */
  authorization(token: string): string
}

/** The credential that the settings make, or why they make none. */
export const credentialOf = (given: SourceSettings): Credential | string => {
  const [id, secret, tag] = ['AMAZON_CREATORS_ID', 'AMAZON_CREATORS_SECRET', 'AMAZON_CREATORS_TAG'].map(
    (name) => given[name] ?? '',
  )
  const version = given['AMAZON_CREATORS_VERSION'] ?? ''
  const office = offices[version]
  if (!office) return `AMAZON_CREATORS_VERSION is "${version}"; known are ${credentialVersions.join(', ')}.`
  if (!id || !secret || !tag) return 'AMAZON_CREATORS_ID, AMAZON_CREATORS_SECRET and AMAZON_CREATORS_TAG are needed.'
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    scope: office.scope,
  })
  return {
    tag,
    marketplace: given['AMAZON_CREATORS_MARKETPLACE'] ?? '',
    tokenQuestion: { url: office.url, post: { mediaType: 'application/x-www-form-urlencoded', text: form.toString() } },
    authorization: (token) => `Bearer ${token}${office.suffix}`,
  }
}

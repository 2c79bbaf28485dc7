import type { SiteFinding } from '../../../../domain/site-check.ts'
import { written } from './address.ts'
import { problem } from './finding.ts'
import type { NoAnswer } from './probe.ts'

/** What is wrong with a certificate, by the codes of Node and OpenSSL. @source https://docs.openssl.org/3.0/man1/openssl-verification-options/ */
const certificateFaults: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the site signed it itself, so that nobody else vouches for it',
  SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by an authority that this server does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the site does not send the certificates between its own and the authority',
  UNABLE_TO_GET_ISSUER_CERT: 'the site does not send the certificates between its own and the authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it is signed by an authority that this server does not know',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet, or the clock of this server is slow',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is made out for another name',
}

const renew =
  'Have the host install or renew a certificate of a public authority for exactly this name (most hosts offer one by Let’s Encrypt at a click), with the whole chain. For an authority of your own, start this server with NODE_EXTRA_CA_CERTS naming its certificate.'

/** Why nobody answered, by the codes of the system. */
const silence: Readonly<Record<string, readonly [seen: string, fix: string]>> = {
  ENOTFOUND: ['no server has this name', 'Check the address for a typing error, and that the domain is not expired.'],
  EAI_AGAIN: ['the name could not be looked up', 'Check the connection and the name server (DNS) of this server.'],
  ECONNREFUSED: ['nothing listens there', 'Check the address and its port, and that the web server of the site runs.'],
  ECONNRESET: [
    'the connection was cut',
    'Ask the host whether a firewall blocks the address of this server; try again in some minutes.',
  ],
  TIMEOUT: [
    'it did not answer in time',
    'Open the site in a browser. If it is quick there, ask the host whether a firewall blocks the address of this server.',
  ],
}
const aliases: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'TIMEOUT',
  EHOSTUNREACH: 'TIMEOUT',
  ENETUNREACH: 'TIMEOUT',
  UND_ERR_CONNECT_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_SOCKET: 'ECONNRESET',
}
/** The other side does not speak TLS at this port. */
const speaksNoTls = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'EPROTO'])

/** Names why a site could not be reached. */
export const whyUnreachable = ({ url, code }: NoAnswer): SiteFinding => {
  const site = written(url)
  const fault = certificateFaults[code]
  if (fault !== undefined)
    return problem('certificate', `The certificate of ${url.host} cannot be trusted: ${fault} (${code}).`, renew, {
      rule: 'certificate_untrusted',
      values: { host: url.host, code },
    })
  if (code.startsWith('ERR_SSL') || speaksNoTls.has(code))
    return problem(
      'certificate',
      `${url.host} does not speak https properly at this port (${code}).`,
      'Check the port in the address, and have the host turn on https (TLS 1.2 or newer) for the site.',
      { rule: 'tls_not_spoken', values: { host: url.host, code } },
    )
  const [seen, fix] = silence[aliases[code] ?? code] ?? [
    'the connection failed',
    'Open the site in a browser on the same machine as this server; if it fails there too, it is the network.',
  ]
  return problem('unreachable', `${site} could not be reached: ${seen} (${code}).`, fix, {
    rule: 'unreachable',
    values: { site, code },
  })
}

/** What was entered is no address at all. */
export const badAddress = (entered: string): SiteFinding =>
  problem(
    'unreachable',
    `“${entered}” cannot be read as the address of a site.`,
    'Enter it as in the browser: https://example.org',
    { rule: 'address_unreadable', values: { entered } },
  )

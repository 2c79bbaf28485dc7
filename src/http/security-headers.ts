import type { FastifyInstance } from 'fastify'

/** What pages of this server may load: their own scripts only; styles may be inline, as the UI's components need. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** No page here asks for any of these; a page that was taken over cannot either. */
const permissionsPolicy = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** The page that other sites' pages talk to: the tab that opened it stays within its reach, all others cut the tie. */
const openerPolicy = (url: string): string => (/^\/hand-over(\?|$)/.test(url) ? 'unsafe-none' : 'same-origin')

/**
 * Tells browsers to trust nothing that this server does not vouch for.
 * @source https://owasp.org/www-project-secure-headers/
 */
export const addSecurityHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'permissions-policy': permissionsPolicy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': openerPolicy(request.url),
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      ...(request.url.startsWith('/api/') ? { 'cache-control': 'no-store' } : {}),
      ...(request.protocol === 'https' ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    })
  })
}

import type { Probe } from './probe.ts'

/** What the older interface of WordPress makes of a user's name and password; `unknown` where it is turned off. */
export type XmlRpcVerdict = 'accepted' | 'refused' | 'unknown'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const parameter = (text: string): string => `<param><value><string>${escaped(text)}</string></value></param>`

/**
 * Asks whether a user's name and application password are right where both travel in the body: no web server drops them
 * there as some drop the header. Reads the user's sites, changes nothing.
 * @source wp_xmlrpc_server::wp_getUsersBlogs
 */
export const askXmlRpc = async (
  folder: URL,
  { user, applicationPassword }: { readonly user: string; readonly applicationPassword: string },
  probe: Probe,
): Promise<XmlRpcVerdict> => {
  const body = `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${parameter(user)}${parameter(applicationPassword)}</params></methodCall>`
  const headers = { 'content-type': 'text/xml' }
  const answer = await probe(new URL('xmlrpc.php', folder), { method: 'POST', headers, body })
  if (answer.kind === 'none' || answer.status !== 200) return 'unknown'
  if (/<name>blogid<\/name>/.test(answer.text)) return 'accepted'
  return /<int>403<\/int>/.test(answer.text) ? 'refused' : 'unknown'
}

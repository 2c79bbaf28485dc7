import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../support/wordpress/run.ts'

/** A key and the certificate that it signed itself. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/**
 * Makes a certificate for a name, signed by its own key, by the program `openssl`.
 * @param validity instants in the form that `openssl ca` takes: `200101000000Z`
 */
export const makeCertificate = async (
  name: string,
  validity = { from: '200101000000Z', to: '491231235959Z' },
): Promise<Certificate> => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-certificate-'))
  const [key, request, cert] = ['key.pem', 'request.pem', 'cert.pem'].map((file) => join(folder, file))
  try {
    const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
    const fresh = ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...subject]
    await run('openssl', [...fresh, '-keyout', key ?? '', '-out', request ?? ''])
    await run('sh', ['-c', `: > index; echo 01 > serial; printf '%s' "$1" > ca.cnf`, 'sh', authority], folder)
    const dates = ['-startdate', validity.from, '-enddate', validity.to]
    const signed = ['ca', '-batch', '-selfsign', '-config', 'ca.cnf', '-notext', ...dates]
    await run('openssl', [...signed, '-keyfile', key ?? '', '-in', request ?? '', '-out', cert ?? ''], folder)
    return { key: await readFile(key ?? '', 'utf8'), cert: await readFile(cert ?? '', 'utf8') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const authority = `[ca]
default_ca = own
[own]
database = index
new_certs_dir = .
serial = serial
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
`

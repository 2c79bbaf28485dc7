import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** A page of a made-up PDF: paragraphs of lines; or a picture of a page. */
export type PdfPage = readonly (readonly string[])[] | 'picture'

/** What a made-up PDF holds. */
export interface PdfContent {
  readonly pages: readonly PdfPage[]
  /** The information dictionary: `Title`, `Author`. */
  readonly info?: Readonly<Record<string, string>>
  /** Entries with the page on which each begins, counted from 0. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[]
  /** Pages of the front, numbered i, ii, iii; the others count from 1. */
  readonly romanPages?: number
  /** A line at the top of every page. */
  readonly runningHead?: string
  /** Whether each page prints its number at its foot. */
  readonly printsNumbers?: boolean
  /** Locks the file with a password. */
  readonly password?: string
  /** Runs when the file is opened, if anybody runs it. */
  readonly script?: string
}

const text = (words: string): string => `(${words.replace(/[\\()]/g, '\\$&')})`

const contentOf = (page: PdfPage, { runningHead, printsNumbers }: PdfContent, index: number): string => {
  if (page === 'picture') return 'q 400 0 0 600 80 100 cm /Im0 Do Q'
  const lines: string[] = ['BT /F1 11 Tf']
  let y = 740
  const put = (words: string, at: number): void => {
    lines.push(`1 0 0 1 72 ${at} Tm ${text(words)} Tj`)
  }
  if (runningHead) put(runningHead, 790)
  for (const paragraph of page) {
    for (const line of paragraph) {
      put(line, y)
      y -= 14
    }
    y -= 14
  }
  if (printsNumbers) put(String(index + 1), 30)
  lines.push('ET')
  return lines.join('\n')
}

/** Breaks a paragraph into lines of a printed page. */
export const linesOf = (paragraph: string, width = 90): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/**
 * What locks a file: the standard security handler, revision 2. Without the password its check does not come out right.
 * @source ISO 32000-1, 7.6.3
 */
const encryptionOf = (password: string): string => {
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`
  const owner = createHash('sha256').update(`owner ${password}`).digest()
  const user = createHash('sha256').update(`user ${password}`).digest()
  return `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -44 >>`
}

/** Writes a PDF in memory. @source ISO 32000-1 */
export const pdfOf = (content: PdfContent): Uint8Array<ArrayBuffer> => {
  const objects: (Buffer | null)[] = []
  const add = (body: string | Buffer): number =>
    objects.push(typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
  const reserve = (): number => objects.push(null)
  const stream = (head: string, data: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<< ${head} /Length ${data.byteLength} >>\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ])
  const catalog = reserve()
  const tree = reserve()
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const picture = content.pages.includes('picture')
    ? add(
        stream(
          '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
          Buffer.alloc(64, 128),
        ),
      )
    : null
  const pages = content.pages.map((page, index) => {
    const data = deflateSync(Buffer.from(contentOf(page, content, index), 'latin1'))
    const body = add(stream('/Filter /FlateDecode', data))
    const resources = `/Font << /F1 ${font} 0 R >>${picture ? ` /XObject << /Im0 ${picture} 0 R >>` : ''}`
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${body} 0 R >>`,
    )
  })
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
  )
  const extras: string[] = []
  if (content.outline) {
    const root = reserve()
    const first = objects.length + 1
    content.outline.forEach(({ title, page }, index) => {
      const links = `${index > 0 ? `/Prev ${first + index - 1} 0 R ` : ''}${index + 1 < (content.outline?.length ?? 0) ? `/Next ${first + index + 1} 0 R ` : ''}`
      add(`<< /Title ${text(title)} /Parent ${root} 0 R ${links}/Dest [${pages[page]} 0 R /Fit] >>`)
    })
    objects[root - 1] = Buffer.from(
      `<< /Type /Outlines /First ${first} 0 R /Last ${objects.length} 0 R /Count ${content.outline.length} >>`,
    )
    extras.push(`/Outlines ${root} 0 R`)
  }
  if (content.romanPages) extras.push(`/PageLabels << /Nums [0 << /S /r >> ${content.romanPages} << /S /D /St 1 >>] >>`)
  if (content.script) extras.push(`/OpenAction << /S /JavaScript /JS ${text(content.script)} >>`)
  objects[catalog - 1] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R ${extras.join(' ')} >>`, 'latin1')
  const info = Object.entries(content.info ?? {}).map(([name, value]) => `/${name} ${text(value)}`)
  const information = add(`<< ${info.join(' ')} >>`)
  const encryption = content.password ? add(encryptionOf(content.password)) : null
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let offset = 9
  const offsets = objects.map((body, index) => {
    const at = offset
    const piece = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body ?? Buffer.from('null'),
      Buffer.from('\nendobj\n'),
    ])
    pieces.push(piece)
    offset += piece.byteLength
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const id = '<00112233445566778899aabbccddeeff>'
  const trailer = `/Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${information} 0 R /ID [${id} ${id}]${encryption ? ` /Encrypt ${encryption} 0 R` : ''}`
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(pieces))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it is read: `C &amp; C++` becomes `C & C++`; marks stay as they stand. */
export const withoutEntities = (html: string): string =>
  html.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    return named[name] ?? whole
  })

const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The bare words of a post's HTML, by which two forms of it are compared: sites may rewrite entities and spaces. */
export const bareText = (html: string): string =>
  collapsed(
    withoutEntities(
      html
        .replaceAll(/<script\b[\s\S]*?<\/script>/gi, ' ')
        .replaceAll(/<!--[\s\S]*?-->/g, ' ')
        .replaceAll(/<[^>]*>/g, ' '),
    ),
  )

/** A post's HTML with its marks, but without the ways of writing that a site may change when it stores it. */
export const plainMarkup = (html: string): string =>
  collapsed(withoutEntities(html).replaceAll(/\s*(<[^>]*>)\s*/g, '$1')).replaceAll(/\s+\/>/g, '/>')

type Host = { readonly host: string }

/** What becomes of a page that is asked for and gives no answer. */
export const fetchSentences = {
  late: ({ host }: Host) => `${host} did not answer in time.`,
  late_site: (_: object) => 'The site did not answer in time.',
  late_in_browser: ({ host }: Host) => `${host} could not be read in a browser in time.`,
  late_sending: ({ host }: Host) => `${host} took too long to send the page.`,
  unread: ({ host, fault }: Host & { fault: string }) => `${host} could not be read: ${fault}.`,
  no_page: ({ host }: Host) => `${host} gave no page.`,
  paused: ({ host, time }: Host & { time: string }) => `${host} asked not to be asked again for ${time}.`,
  not_fetched: ({ host, fault }: Host & { fault: string }) => `The address ${host} is not fetched: ${fault}.`,
  too_large: ({ size }: { size: string }) => `The page is larger than ${size}.`,
  other_type: ({ type }: { type: string }) => `The address holds ${type}, not a page.`,
  download: (_: object) => 'The address holds a file to be downloaded, not a page.',
  robots_long: (_: object) =>
    'The address is too long to look up in robots.txt. Open the page yourself, then paste its text or upload the saved page.',
  robots_unknown: ({ host, status }: Host & { status: number }) =>
    `${host} could not say what automated readers may read: its robots.txt answered ${status}. Open the page yourself, then paste its text or upload the saved page.`,
  robots: ({ host }: Host) =>
    `The robots.txt of ${host} asks automated readers not to read this page. Open the page yourself, then paste its text or upload the saved page.`,
} as const

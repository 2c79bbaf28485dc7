/** What is said where evidence is added to a book. */
export const waysWords = {
  ways: {
    link: { title: 'Add a link', label: 'Address of a page about the book', send: 'Add the link' },
    paste: {
      title: 'Paste text',
      label: 'Text',
      source: 'Where it comes from',
      sourceHelp: 'A name that readers know, for example "Publisher\'s page".',
      send: 'Add the text',
    },
    upload: {
      title: 'Upload a saved page',
      help: 'When a site answers with a captcha: open the page in your browser, save it (Ctrl+S) as .html or .mhtml, and give the file here.',
      label: 'Saved page',
      address: 'Address it was saved from',
      send: 'Upload',
      choose: 'Choose a file',
    },
    book: {
      title: 'Your own copy of the book',
      help: 'The book itself says best what is in it. Give your own copy, or what you marked in it on a Kindle (My Clippings.txt); it is cited by chapter and page.',
      privacy: [
        'It is private evidence: the file is read and not kept. A choice of passages is (at most sixty of a book), out of which the article may be written.',
        'Of those, only the passages that the article cites are shown here, beside its sentences. An article may quote 150 words of them in all, and no export holds more.',
        'If you write with a model of a provider, the passages are sent to that provider, as all evidence is.',
        'Of My Clippings.txt only the highlights and notes of this book are taken; nothing of the other books in it is kept.',
      ],
      label: 'Book or highlights',
      kinds: "EPUB, PDF, plain text, or My Clippings.txt, without a password or a shop's protection",
      kindsUpTo: (mebibytes: number) =>
        `EPUB, PDF, plain text, or My Clippings.txt, up to ${mebibytes} MiB, without a password or a shop's protection`,
      tooLarge: (mebibytes: number) => `is larger than ${mebibytes} MiB`,
      choose: 'Choose a file',
      sending: (percent: number) => `Sending: ${percent}%`,
      reading: 'The book is being read. This takes a few seconds.',
      send: 'Upload the book',
    },
    handOver: {
      title: 'Hand the page over from your browser',
      once: 'Once: drag this bookmark to your bookmarks bar.',
      bookmark: 'Send page to Pigmeu',
      drag: 'Not here: drag it to the bookmarks bar (Ctrl+Shift+B shows the bar), or bookmark it by its context menu.',
      openIt: 'Open the page in your browser, and solve its captcha or sign in if it asks you to.',
      open: (host: string) => `Open ${host}`,
      press:
        'When you see the book, press the bookmark. What concerns you (name, address, basket) is removed before anything is stored.',
    },
    questions: {
      title: 'Answer five questions',
      help: 'Your answers are kept as evidence of the kind "Editor". Leave out what you do not know.',
      send: 'Send the answers',
    },
    waive: {
      title: 'Accept a shorter article',
      help: 'The starved sections may stay short. Your decision is recorded with your name.',
      label: 'Why is a shorter article right here?',
      send: 'Accept and write',
    },
    added: 'Added. It is read, and the book goes on.',
  },
  handOver: {
    title: 'Take a page over',
    lead: 'The page that stands before you in the other tab becomes a source of a book. Only what it says about the book is kept.',
    whichBook: 'For which book?',
    noBook: 'No book can take a page at the moment.',
    forThis: 'For this book',
    from: (host: string) => `from ${host}`,
    taken: 'The page is taken. It is read, and the book goes on.',
    pasteLabel: 'Nothing arrives?',
    pasteHelp: 'Some sites forbid the direct way. Go back to the page, press "Copy the page" there, and paste here.',
    pasteHere: 'Ctrl+V',
    notACopy:
      'This is no page that the bookmark copied. Press the bookmark on the page, then "Copy the page", and paste again.',
    bookmark: {
      cutOff:
        'This site does not let the page be handed over directly. Copy it, and paste it in the tab of Pigmeu Copilot.',
      copy: 'Copy the page',
      copied: 'Copied. Paste it in the tab of Pigmeu Copilot.',
      close: 'Close',
    },
  },
} as const

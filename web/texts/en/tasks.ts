/** The words of the table of books as tasks, of many at once, of saved views, and of what each step gave. */
export const tasksTexts = {
  columns: { book: 'Book', state: 'Where it stands', who: 'Asked for by', when: 'Last change' },
  pick: (title: string) => `Select ${title}`,
  pickAll: 'Select all that are shown',
  shown: (shown: string, all: string) =>
    shown === all ? `${all} ${all === '1' ? 'book' : 'books'}` : `${shown} of ${all} books shown`,
  newestFirst: 'Newest first',
  views: {
    label: 'Views',
    save: 'Save this view',
    saveHelp: 'The filters as they are now, under a name of yours.',
    name: 'Name',
    namePlaceholder: 'Stuck this week',
    shared: 'Everybody sees it',
    saved: (name: string) => `The view “${name}” is saved.`,
    by: (name: string) => `shared by ${name}`,
    remove: (name: string) => `Remove the view “${name}”`,
    removed: (name: string) => `The view “${name}” is removed.`,
  },
  bulk: {
    label: 'What to do with the selected books',
    selected: (count: number, said: string) => (count === 1 ? '1 book selected' : `${said} books selected`),
    clear: 'Select none',
    retry: (count: number) => `Try again (${count})`,
    cancel: (count: number) => `Cancel (${count})`,
    approve: (count: number) => `Approve (${count})`,
    cancelTitle: (count: number) => (count === 1 ? 'Cancel 1 book?' : `Cancel ${count} books?`),
    fates: {
      working: (count: number) =>
        count === 1 ? '1 is being worked on: the work stops.' : `${count} are being worked on: the work stops.`,
      needs_sources: (count: number) =>
        count === 1
          ? '1 needs sources: nothing more is read for it.'
          : `${count} need sources: nothing more is read for them.`,
      ready_for_review: (count: number) =>
        count === 1
          ? '1 is ready for review: its article can still be read, but no longer edited or approved.'
          : `${count} are ready for review: their articles can still be read, but no longer edited or approved.`,
      approved: (count: number) =>
        count === 1
          ? '1 is approved: it is not published, even if that was planned.'
          : `${count} are approved: they are not published, even if that was planned.`,
    },
    andMore: (count: string) => `and ${count} more`,
    cancelText:
      'This cannot be undone: a cancelled book cannot be taken up again, only submitted anew. Nothing that was read or written is lost.',
    approveTitle: (count: number) => (count === 1 ? 'Approve 1 article?' : `Approve ${count} articles?`),
    approval: {
      green:
        'Only articles whose every check is green are approved; the others are left as they are, and you are told why.',
      recorded:
        'Each approval is recorded in your name as one of many, in which the evidence of no sentence was opened.',
      unpublished: 'Nothing is published by this.',
    },
    approveText: 'There is no undo. Whoever edits an approved article brings it back to review; the record stays.',
    reason: 'Reason',
    reasonHelp: 'Kept with each book.',
    underWay: {
      retry: (done: string, all: string) => `Trying again: ${done} of ${all}`,
      cancel: (done: string, all: string) => `Cancelling: ${done} of ${all}`,
      approve: (done: string, all: string) => `Approving: ${done} of ${all}`,
    },
    stop: 'Stop',
    left: (count: string) =>
      count === '1'
        ? '1 book was not asked for; it is still selected.'
        : `${count} books were not asked for; they are still selected.`,
    done: {
      retry: (count: number) => (count === 1 ? '1 book is tried again.' : `${count} books are tried again.`),
      cancel: (count: number) => (count === 1 ? '1 book is cancelled.' : `${count} books are cancelled.`),
      approve: (count: number) => (count === 1 ? '1 article is approved.' : `${count} articles are approved.`),
    },
    refused: (count: number) => (count === 1 ? '1 book was left as it is' : `${count} books were left as they are`),
  },
  every: {
    select: (all: string) => `Select all ${all} that match`,
    selectMatching: 'Select all that match',
    selectNewest: (most: string, all: string) => `Select the newest ${most} of ${all}`,
    reading: (read: string, all: string | null) =>
      all === null ? `Reading the list: ${read} books` : `Reading the list: ${read} of ${all} books`,
    most: (most: string) =>
      `The newest ${most} books are selected; more at once is not possible. Narrow the list for the others.`,
  },
  keys: {
    group: 'Books',
    next: 'Next book',
    previous: 'Previous book',
    pick: 'Select the book',
    pickAll: 'Select all that are shown; once more, all that match',
    stop: 'Stop',
    open: 'Open the book',
    article: 'Open its article',
    approve: 'Approve the selected articles',
    retry: 'Try the selected books again',
    search: 'Search the books',
    clear: 'Select none',
  },
  rerun: {
    button: 'Run again from here',
    title: (stage: string) => `Run again from “${stage}”`,
    scrape:
      'Every page is fetched anew from its site; what editors handed over stays. What changed is summarised again, and the article is written again from it.',
    context: 'The kept snapshots are summarised again, and the article is written again from what they say.',
    article: 'The article is written again from the knowledge base.',
    kept: (version: number) =>
      `Version ${version} of the article is kept and can be taken back; the new one becomes the current one.`,
    takesBack: 'The approval is taken back: the new version has to be approved anew.',
    unchanged: 'Where nothing changed, earlier results are used again and cost nothing.',
    afresh: 'Ask the model anew, even where nothing changed (this costs again)',
    reason: 'Reason',
    send: 'Run again',
    done: 'The book runs again.',
  },
  content: {
    look: 'What it gave',
    title: {
      scrape: 'Snapshots',
      context: 'Summaries and knowledge base',
      article: 'Article',
      publish: 'Publications',
    },
    sources: 'Sources',
    noSources: 'No source has been read yet.',
    text: 'As text',
    page: 'As a page',
    asPage: 'The page as it arrived, without its scripts, pictures and links out.',
    fromText: 'Only the text of this page was kept; it is set here paragraph by paragraph.',
    withheld: 'The rights of this source do not let its page be shown here.',
    restricted: 'Only the passages that the article rests on are shown.',
    factsOnly: 'Only facts are shown.',
    expired: 'The text of this snapshot is no longer kept; its fingerprint is.',
    fingerprint: 'Fingerprint',
    noText: 'Nothing was read here.',
    knowledgeBase: 'Knowledge base',
    noKnowledge: 'The knowledge base is built when the sources are summarised.',
    summaries: 'Summaries',
    claims: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
    noClaims: 'This source was not summarised.',
    howItWent: 'Attempts and steps',
    steps: 'Steps',
    cost: 'Cost',
    duration: 'Duration',
    calls: 'Model calls',
    runs: 'Attempts',
    run: (attempt: number) => `Attempt ${attempt}`,
    outcome: { done: 'done', retry: 'tried again', defer: 'deferred', failed: 'failed', crashed: 'crashed' },
    toArticle: 'Open the article',
    nothingYet: 'Nothing yet: this stage has not run.',
    frame: (label: string) => `The page of ${label}`,
  },
} as const

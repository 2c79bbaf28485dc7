import type { Guard } from '../guard.ts'

const draftTest = 'src/http/drafts.test.ts'
const roomTest = 'test/editor/draft-room.test.ts'

/** What keeps the words of people who write: drafts, conflicts, what a browser keeps. */
export const editorGuards: readonly Guard[] = [
  {
    name: 'a draft is not overwritten by who does not know its last words',
    file: 'src/actions/drafts/save-draft.ts',
    find: 'if ((present?.revision ?? 0) !== input.revision) throw conflict(present)',
    replace: '',
    test: draftTest,
    testName: 'is never overwritten by who does not know it: the refusal brings it along',
  },
  {
    name: 'of drafts that are saved at once, one stays',
    file: 'src/actions/drafts/save-draft.ts',
    find: "if (!written) throw conflict(await store.document('drafts', submissionId))",
    replace: '',
    test: draftTest,
    testName: 'of several that are saved at once, one stays',
  },
  {
    name: 'a draft is not thrown away by who does not know its last words',
    file: 'src/actions/drafts/end-draft.ts',
    find: 'if (present?.revision !== revision) return false',
    replace: 'if (present === null) return false',
    test: draftTest,
    testName: 'is thrown away only by who knows its last words',
  },
  {
    name: 'no number of a draft comes again',
    file: 'src/actions/drafts/save-draft.ts',
    find: 'present?.revision ?? Math.floor(clock.now())',
    replace: 'present?.revision ?? 0',
    test: draftTest,
    testName: 'ends with the version that it becomes; no number of it comes again',
  },
  {
    name: 'a draft is of a length that can be kept',
    file: 'src/actions/drafts/save-draft.ts',
    find: 'text.length > longest',
    replace: 'text.length > longest * 1000',
    test: draftTest,
    testName: 'asks for a version that there is, an article, and a text of a length that can be',
  },
  {
    name: 'words that were typed are not replaced by those of others unseen',
    file: 'web/features/editor/meeting.ts',
    find: 'if (isOwn || isSame(theirs, held.words))',
    replace: 'if (theirs !== null)',
    test: roomTest,
    testName: 'of two who typed, neither takes the other’s place: the second is asked, and theirs stay',
  },
  {
    name: 'what is typed is kept in the browser before it goes out',
    file: 'web/features/editor/kept-words.ts',
    find: 'this.#isKept = shelf.keep(copyOf(this.#held, submissionId, now()))',
    replace: "this.#isKept = now() > 0 && submissionId !== ''",
    test: roomTest,
    testName: 'are kept in the browser at once, then at the server; another desk that typed nothing follows',
  },
]

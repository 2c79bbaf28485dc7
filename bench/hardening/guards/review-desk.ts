import type { Guard } from '../guard.ts'

/** The review desk: comments, sections written anew. */
export const reviewDeskGuards: readonly Guard[] = [
  {
    name: 'the words of a comment are its author’s',
    file: 'src/actions/comments/change-comment.ts',
    find: 'requireOwn(former, editor)',
    replace: '',
    test: 'src/http/comments.test.ts',
    testName: 'but worded by their author or an owner alone',
  },
  {
    name: 'a comment is taken away by its author or an owner alone',
    file: 'src/actions/comments/remove-comment.ts',
    find: 'requireOwn(comment, editor)',
    replace: '',
    test: 'src/http/comments.test.ts',
    testName: 'but worded by their author or an owner alone',
  },
  {
    name: 'a comment that somebody answered stays',
    file: 'src/actions/comments/remove-comment.ts',
    find: 'if (all.some(({ reply_to: replyTo }) => replyTo === commentId))',
    replace: 'if (all.length < 0)',
    test: 'src/http/comments.test.ts',
    testName: 'go only while nobody answered them',
  },
  {
    name: 'a section that would have lost a person’s words is not given',
    file: 'src/domain/article/revising/revised-section.ts',
    find: 'return inOrder && next === lockedSentences(parts).length',
    replace: 'return true',
    test: 'src/domain/article/revising/revising.test.ts',
    testName: 'is found out when a word of a person is missing',
  },
  {
    name: 'a person’s words are woven into what is written anew',
    file: 'src/domain/article/revising/revised-section.ts',
    find: 'const rows = weave(part.locked, written[index] ?? [], everywhere)',
    replace: 'const rows = weave([], written[index] ?? [], everywhere)',
    test: 'src/app/proposals/reviser.test.ts',
    testName: 'keeps what a person wrote, though the writer drops it',
  },
  {
    name: 'no section is written anew without its evidence',
    file: 'src/actions/open-evidence.ts',
    find: 'if (!knowledgeBase)',
    replace: 'if (knowledgeBase === undefined)',
    test: 'src/app/proposals/reviser.test.ts',
    testName: 'is refused where no writer can help',
  },
  {
    name: 'what a version says of a sentence stands above a proposal',
    file: 'src/domain/desk/proposed-citations.ts',
    find: '.filter(({ sentence }) => !said.has(sentence))',
    replace: '',
    test: 'src/domain/desk/proposed-citations.test.ts',
    testName: 'the version stands above a proposal',
  },
]

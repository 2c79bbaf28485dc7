/** Terms that one chapter is about, and no other. */
const subjects = [
  ['ledger', 'posting', 'journal', 'balance', 'accrual'],
  ['compiler', 'grammar', 'parser', 'token', 'syntax'],
  ['harbour', 'pilot', 'channel', 'mooring', 'tide'],
  ['orchard', 'grafting', 'rootstock', 'pruning', 'blossom'],
  ['telescope', 'aperture', 'mirror', 'eyepiece', 'focus'],
  ['loom', 'shuttle', 'warp', 'weft', 'heddle'],
] as const

const frames = [
  (a: string, b: string) =>
    `Whoever works with a ${a} for some years learns that the ${b} decides more than the plan does.`,
  (a: string, b: string) => `The ${a} is where most trouble begins, and the ${b} is where it is noticed too late.`,
  (a: string, b: string) => `Before any ${b} is touched, write down what the ${a} looked like on the day before.`,
  (a: string, b: string) => `Nobody in the workshop could say why the ${a} and the ${b} had ever been kept apart.`,
  (a: string, b: string) => `A good ${a} forgives a careless hand; a good ${b} never does, and that is its use.`,
] as const

/** A paragraph of made-up prose about a chapter's subject; the same numbers give the same words. */
export const proseParagraph = (chapter: number, paragraph: number): string => {
  const words = subjects[chapter % subjects.length] ?? subjects[0]
  return [0, 1, 2]
    .map((sentence) => {
      const at = chapter + paragraph * 3 + sentence
      const frame = frames[at % frames.length] ?? frames[0]
      return frame(words[at % words.length] ?? 'page', words[(at * 2 + 1) % words.length] ?? 'line')
    })
    .join(' ')
    .concat(` This is remark ${paragraph + 1} of part ${chapter + 1}.`)
}

import { because, type Place, spokenPlace } from './places.ts'

/** What the gate of evidence says, of the text and of the words around it; `said` and `question` are quoted already. */
export const evidenceSentences = {
  support_none: ({ said, reasons }: { said: string; reasons: string[] }) =>
    `${said} has no support${because(reasons)}. Correct it, cite what carries it, or take it out.`,
  support_weak: ({ said, reasons }: { said: string; reasons: string[] }) =>
    `${said} is weakly supported${because(reasons)}. Compare it with its evidence.`,
  support_author: ({ said, named, meant }: { said: string; named: string; meant: string }) =>
    `${said} speaks of ${named}; its passages speak of ${meant}. Correct it or cite what carries it.`,
  support_exempt: ({ exempt, sentences, most }: { exempt: number; sentences: number; most: number }) =>
    `${exempt} of ${sentences} sentences are transitions, questions, gaps or the editor's own; at most ${most} may be. Take some out.`,
  support_number: ({ number, ...place }: Place & { number: string }) =>
    `${spokenPlace(place)} states “${number}”, a number that no source has: correct it or take it out.`,
  support_name: ({ name, ...place }: Place & { name: string }) =>
    `${spokenPlace(place)} names “${name}”, which no source names: correct it or take it out.`,
  support_praise: ({ praise, ...place }: Place & { praise: string }) =>
    `${spokenPlace(place)} praises (“${praise}”): name who says so, or take the praise out.`,
  support_answer_praise: ({ question, praise }: { question: string; praise: string }) =>
    `The answer to ${question} praises (“${praise}”): name who says so, or take the praise out.`,
  support_answer_evidence: ({ question, ids }: { question: string; ids: string[] }) =>
    `The answer to ${question} rests on evidence that does not exist (${ids.join(', ')}): cite what carries it.`,
  support_answer: ({ question, said, reasons }: { question: string; said: string; reasons: string[] }) =>
    `The answer to ${question} says ${said}, which its evidence does not carry${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}: correct it or take it out.`,
}

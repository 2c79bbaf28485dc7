import { blankContent } from '../../domain/article/article.ts'
import { composeArticle, type VerdictLine } from '../../domain/article/compose.ts'
import { verdictBox } from '../../domain/article/parse.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'

/** What the gates have against lines, each judged as a line of a verdict box; the form of the box is judged elsewhere. */
export const objections = (lines: readonly VerdictLine[], world: OpenWorld): readonly string[] => {
  const box = { ...blankContent, ...composeArticle([], world.claims, lines) }
  return judgeArticle(box, world).validation.gates.flatMap(({ gate, findings }) =>
    gate === 'structure'
      ? []
      : findings
          .filter(({ severity, section }) => severity === 'error' && section === verdictBox)
          .map(({ message }) => message),
  )
}

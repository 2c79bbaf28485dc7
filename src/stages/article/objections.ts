import { blankContent, type GateName } from '../../domain/article/article.ts'
import { composeArticle, type VerdictLine } from '../../domain/article/compose.ts'
import { verdictBox } from '../../domain/article/parse.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'

/** Gates that look at more than the words of a line. */
const elsewhere: ReadonlySet<GateName> = new Set(['structure'])

/**
 * What the gates have against lines, each judged as a line of a verdict box; the form of the box is judged elsewhere.
 * @param besides gates that are not asked
 */
export const objections = (
  lines: readonly VerdictLine[],
  world: OpenWorld,
  besides: ReadonlySet<GateName> = elsewhere,
): readonly string[] => {
  const box = { ...blankContent, ...composeArticle([], world.claims, lines) }
  return judgeArticle(box, world).validation.gates.flatMap(({ gate, findings }) =>
    besides.has(gate)
      ? []
      : findings
          .filter(({ severity, section }) => severity === 'error' && section === verdictBox)
          .map(({ message }) => message),
  )
}

import { PigmeuError } from '../domain/errors.ts'
import { tellEvidence } from '../domain/refusals/evidence.ts'
import { instant } from '../ports/clock.ts'
import { addHandover } from './add-source.ts'
import { findSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { identifyField } from './identify-address.ts'
import { limits } from './limits.ts'
import { createOneTimeTokens } from './one-time-tokens.ts'
import { possibleActions } from './possible-actions.ts'
import type { AddedSource } from './source-evidence.ts'
import { withoutVisitor } from './without-visitor.ts'

/** A token lives as long as an editor may need to look for the page. */
const tokenKind = { prefix: 'hand_over_token.', lifeMs: 15 * 60 * 1000 }

/** A page as it stands before an editor, with the token that was given out for it. */
export interface HandedPage {
  readonly token: unknown
  readonly url: unknown
  readonly html: unknown
}

/**
 * What an editor's browser needs to hand over pages: every book has tokens of its own, each good for one page.
 * A page is taken only with a token that was given out a moment ago, so that no site can slip in evidence by itself.
 */
export const createHandOver = (deps: ActionDeps) => {
  const tokens = createOneTimeTokens({ store: deps.store, now: () => deps.clock.now() }, tokenKind)
  return {
    /**
     * A token for one page of one book.
     * @throws NOT_FOUND ACTION_NOT_ALLOWED
     */
    async open(submissionId: string): Promise<{ readonly token: string; readonly expires_at: string }> {
      const submission = await findSubmission(deps, submissionId)
      const possible = await possibleActions(deps.store, submission)
      if (!possible.includes('add_source')) throw await notAllowed(deps, submission, 'add_source')
      const { token, expiresAtMs } = await tokens.mint(submissionId)
      return { token, expires_at: instant(expiresAtMs) }
    },

    /**
     * Adds the page that an editor's browser handed over; it is read by the source whose page it is.
     * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
     */
    async take(editor: Editor, submissionId: string, input: HandedPage): Promise<AddedSource> {
      await findSubmission(deps, submissionId)
      const checks = createFieldChecks()
      const found = identifyField(checks, deps.sources, 'url', input.url)
      const html = checks.text('html', input.html, { maxCharacters: limits.uploadBytes })
      const token = checks.line('token', input.token)
      if (html !== '' && !/<[a-z!]/i.test(html)) checks.refuse('html', tellEvidence('page_without_html', {}))
      checks.done()
      // The token is used up last: whoever has to mend another field may send the same one again.
      if (!(await tokens.take(token, submissionId))) checks.refuse('token', tellEvidence('page_pass_used', {}))
      checks.done()
      if (!found) throw new PigmeuError('INTERNAL', 'a checked address is missing')
      const { kind, url, identityKeys } = found
      const label = new URL(url).hostname.replace(/^www\./, '')
      const page = { kind: 'html', label, body: html, from_browser: true } as const
      const upload = await withoutVisitor(deps.sources, kind, page)
      return addHandover(deps, editor, submissionId, { kind, url, upload, identityKeys })
    },
  }
}

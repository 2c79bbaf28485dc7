import { tellEvidence } from '../domain/refusals/evidence.ts'
import { tellField } from '../domain/refusals/fields.ts'
import type { Submission } from '../domain/submission.ts'
import { addHandover } from './add-source.ts'
import { findSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { editorQuestions } from './editor-questions.ts'
import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'
import type { AddedSource } from './source-evidence.ts'

/** An editor's answer to one of the five questions. */
export interface EditorAnswer {
  readonly question_id: string
  readonly answer: unknown
}

const checkAnswers = (submission: Submission, answers: readonly EditorAnswer[]) => {
  const questions = editorQuestions[submission.book.language]
  const checks = createFieldChecks()
  const checked = answers.flatMap(({ question_id, answer }, index) => {
    const question = questions.find((one) => one.question_id === question_id)
    if (!question) {
      const choices = questions.map((one) => one.question_id)
      checks.refuse(
        `answers.${index}.question_id`,
        tellField('value_not_one_of', { given: question_id.slice(0, 60), choices }),
      )
      return []
    }
    if (answers.findIndex((one) => one.question_id === question_id) !== index)
      checks.refuse(`answers.${index}.question_id`, tellEvidence('answer_twice', { question: question_id }))
    const text = checks.text(`answers.${index}.answer`, answer, {
      optional: true,
      maxCharacters: limits.answerCharacters,
    })
    return text === '' ? [] : [{ question: question.question, answer: text, topic: question.topic }]
  })
  if (checked.length === 0) checks.refuse('answers', tellEvidence('answers_empty', {}))
  checks.done()
  return checked
}

/**
 * Adds an editor's answers to the five questions as evidence in the editor's name.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const answerQuestions = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: { readonly answers: readonly EditorAnswer[] },
): Promise<AddedSource> => {
  const answers = checkAnswers(await findSubmission(deps, submissionId), input.answers)
  return addHandover(deps, editor, submissionId, {
    kind: 'editor',
    url: null,
    upload: { kind: 'answers', label: `Answers of ${editor.name}`, body: JSON.stringify(answers) },
  })
}

import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../../api/client.ts'
import { fieldReasons } from '../../../api/problem.ts'
import { questionsQuery } from '../../../api/queries.ts'
import { texts } from '../../../texts/first.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { WayForm, type WayProps } from './way-form.tsx'

const words = texts.ways.questions

/** What the editor knows, asked by five questions. */
export const AnswerQuestions = ({ submission }: WayProps) => {
  const questions = useQuery(questionsQuery(submission.book.language))
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const given = Object.entries(answers)
    .filter(([, answer]) => answer.trim() !== '')
    .map(([question_id, answer]) => ({ question_id, answer }))
  const sending = useAction({
    run: () =>
      answerOf(
        api.POST('/api/submissions/{id}/sources', {
          params: { path: { id: submission.submission_id } },
          body: { answers: given },
        }),
      ),
    said: texts.ways.added,
    after: () => setAnswers({}),
  })
  if (questions.isPending) return <Loading rows={2} />
  if (questions.isError) return <ProblemAlert error={questions.error} onRetry={() => void questions.refetch()} />
  const reasons = fieldReasons(sending.error)
  return (
    <WayForm help={words.help} send={words.send} sending={sending} ready={given.length > 0}>
      {questions.data.questions.map(({ question_id: id, question, hint }) => (
        <Textarea
          key={id}
          label={question}
          description={hint}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={answers[id] ?? ''}
          error={reasons[`answers.${given.findIndex((answer) => answer.question_id === id)}.answer`] ?? reasons[id]}
          onChange={(event) => {
            const answer = event.currentTarget.value
            setAnswers((before) => ({ ...before, [id]: answer }))
          }}
        />
      ))}
    </WayForm>
  )
}

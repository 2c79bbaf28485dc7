import { useDebouncedValue, useSessionStorage } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { batchCheckQuery, type Template } from '../../api/submission-queries.ts'
import { submitTexts } from '../../texts/submit.ts'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { type BatchBook, type BatchForm, bodyOf, readBatch, stateOf } from './batch-rows.ts'

/** What is kept of a list until it was sent, so that a reload loses nothing. */
interface KeptBatch {
  readonly form: BatchForm
  readonly lines: string
  readonly csv: string
  /** Null while the list is typed. */
  readonly rows: readonly BatchBook[] | null
  readonly template: Pick<Template, 'name' | 'fields'> | null
  readonly refusal: string | null
}

const nothing: KeptBatch = { form: 'lines', lines: '', csv: '', rows: null, template: null, refusal: null }

/** Milliseconds without a change after which rows are checked again. */
const pauseMs = 500

const useRowChecks = (kept: KeptBatch) => {
  const open = (kept.rows ?? []).filter(({ sent }) => sent === null)
  const bodies = JSON.stringify(open.map((row) => bodyOf(row, kept.template?.fields ?? null)))
  const [settled] = useDebouncedValue(bodies, pauseMs)
  const check = useQuery({
    ...batchCheckQuery(JSON.parse(settled)),
    enabled: settled !== '[]',
    placeholderData: keepPreviousData,
  })
  // What was found of rows as they were is not said of rows as they are.
  const found = settled === bodies && !check.isPlaceholderData ? (check.data ?? []) : []
  const places = new Map(open.map((row, index) => [row.row, index]))
  return {
    error: check.error,
    of: (row: BatchBook) => found[places.get(row.row) ?? -1] ?? null,
    numberOf: (place: number) => String(open[place - 1]?.row ?? place),
  }
}

/** Many books: the list as typed, its rows with what was found, and the ways to change and send them. */
export const useBatch = () => {
  const [stored, setStored] = useSessionStorage<KeptBatch>({ key: 'batch', defaultValue: nothing })
  const kept: KeptBatch = { ...nothing, ...stored }
  const undo = useUndo()
  const checks = useRowChecks(kept)
  const rows = (kept.rows ?? []).map((row) => {
    const check = checks.of(row)
    return { row, check, state: stateOf(row, check) }
  })
  const ready = rows.filter(({ state }) => state === 'ready').map(({ row }) => row)
  const set = (change: Partial<KeptBatch>) => setStored((before) => ({ ...nothing, ...before, ...change }))
  const changeRows = (change: (rows: readonly BatchBook[]) => readonly BatchBook[]) =>
    setStored((before) => ({ ...nothing, ...before, rows: change(before.rows ?? []) }))
  const send = useAction({
    run: async () => {
      const submissions = ready.map((row) => bodyOf(row, kept.template?.fields ?? null))
      const { rows: results } = await answerOf(api.POST('/api/submissions/batch', { body: { submissions } }))
      return new Map(ready.map((row, index) => [row.row, results.find((one) => one.row === index + 1)]))
    },
    after: (results) =>
      changeRows((now) =>
        now.map((row) => {
          const result = results.get(row.row)
          return result ? { ...row, sent: result.submission_id, refused: result.error } : row
        }),
      ),
  })
  return {
    kept,
    rows,
    ready,
    send,
    numberOf: checks.numberOf,
    checkError: checks.error,
    set,
    changeRow: (changed: BatchBook) => changeRows((now) => now.map((row) => (row.row === changed.row ? changed : row))),
    text: kept.form === 'csv' ? kept.csv : kept.lines,
    type: (text: string) => set({ ...(kept.form === 'csv' ? { csv: text } : { lines: text }), refusal: null }),
    /** Reads a list as a table or as lines, and shows its rows. */
    preview: (form: BatchForm, text: string) => {
      const read = readBatch(form, text)
      const typed = form === 'csv' ? { csv: text } : { lines: text }
      set(
        'refusal' in read
          ? { form, ...typed, refusal: read.refusal }
          : { form, ...typed, rows: read.rows, refusal: null },
      )
    },
    removeRow: (removed: BatchBook) => {
      changeRows((now) => now.filter(({ row }) => row !== removed.row))
      const name = removed.book.title || submitTexts.batch.problemsOf(removed.row)
      undo({
        said: submitTexts.batch.leftOut(name),
        undo: () => changeRows((now) => [...now, removed].toSorted((a, b) => a.row - b.row)),
      })
    },
    begin: ({ name, fields }: Template) => {
      set({ template: { name, fields } })
      undo({ said: submitTexts.templates.applied(name), undo: () => set({ template: kept.template }) })
    },
    restart: () => setStored(nothing),
  }
}

/** Many books. */
export type Batch = ReturnType<typeof useBatch>

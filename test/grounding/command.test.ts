import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const command = resolve(import.meta.dirname, '../../bench/grounding/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'pigmeu-grounding-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | string | null
  readonly out: string
  readonly problems: string
}

const run = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolveEnd) => {
    const env = { ...process.env, PIGMEU_CORPUS: join(folder, 'absent') }
    execFile(process.execPath, [command, ...args], { env }, (error, out, problems) =>
      resolveEnd({ code: error === null ? 0 : (error.code ?? null), out, problems }),
    )
  })

const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const article = 'The harbour master of Brask counted 412 boats in May. He found no damage to the pier.'
const asked = (sentence: string, ...answers: readonly string[]) => ({
  sentence,
  responses: answers.map((response) => ({ response })),
})

describe('the command', () => {
  it('ends with 2 and names line and field, or says what is missing', { timeout: 60_000 }, async () => {
    const bad = file('bad.jsonl', JSON.stringify({ article, summary_sentences: [{ sentence: 'One.' }] }))
    const [wrong, absent, none, own] = await Promise.all([run(bad), run(join(folder, 'no.jsonl')), run(), run('own')])
    expect(wrong).toMatchObject({
      code: 2,
      problems: expect.stringMatching(/line 1, field summary_sentences\[0\]\.responses/),
    })
    expect(absent).toMatchObject({ code: 2, problems: expect.stringContaining('There is no file') })
    expect(none).toMatchObject({ code: 2, problems: expect.stringContaining('Usage') })
    expect(own).toMatchObject({ code: 2, problems: expect.stringContaining('corpus of saved pages is missing') })
  })

  it('prints the figures of a file on the last line', { timeout: 60_000 }, async () => {
    const sentences = [
      asked('The harbour master of Brask counted 412 boats.', 'yes', 'yes', 'no'),
      asked('The harbour master of Brask counted 95 boats.', 'no', 'no', 'yes'),
    ]
    const path = file('good.jsonl', JSON.stringify({ article, summary_sentences: sentences }))
    const { out, problems } = await run(path, '--json')
    expect(problems).toBe('')
    const figures = z
      .object({ sentences: z.number(), auc: z.number(), balancedAccuracy: z.number(), sentencesPerSecond: z.number() })
      .parse(JSON.parse(out.trimEnd().split('\n').at(-1) ?? ''))
    expect(figures).toMatchObject({ sentences: 2, auc: 1, balancedAccuracy: 1 })
    expect(figures.sentencesPerSecond).toBeGreaterThan(0)
  })
})

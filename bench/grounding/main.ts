// Says how well the checker tells supported from unsupported sentences, and how fast.
// Usage: npm run eval:grounding -- <file.jsonl | own> [--json] [--all] [--write <out.jsonl>]
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { judgeAll, speedOf } from './judge.ts'
import { longSources } from './long-sources.ts'
import { withMutations } from './mutated.ts'
import { isOwnForm, ownFolder, readOwnFile } from './own-file.ts'
import { printReport, reportOf } from './report.ts'
import { FormError, type JudgedArticle, parseArticles } from './standard-form.ts'

const usage = `Usage: npm run eval:grounding -- <file.jsonl | own> [--json] [--all] [--write <out.jsonl>]
  file.jsonl  lines of {"article", "summary_sentences": [{"sentence", "responses": [{"response": "yes" | "no"}]}]}
  own         the project's own sentences, joined with the saved pages that they are about
  --all       every false sentence that can be made of the own ones, not only as many as there are true ones
  --json      the last line holds the figures
  --write     writes the joined own file in the standard form, outside the project`

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ok: false, error: message.split('\n')[0] }))
  process.exit(2)
}

const options = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        write: { type: 'string' },
      },
    })
  } catch (thrown) {
    return fail(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${usage}`)
  }
})()
const [given, ...more] = options.positionals
if (given === undefined || more.length > 0) fail(usage)
const path = given === 'own' ? ownFolder : resolve(given ?? '')
if (!existsSync(path)) fail(`There is no file ${path}\n${usage}`)
const isOwn = isOwnForm(path)
if (!isOwn && statSync(path).isDirectory()) fail(`${path} is a folder without sentences about saved pages\n${usage}`)

const { write, json, all } = options.values
const read = (): readonly JudgedArticle[] => {
  try {
    return isOwn
      ? withMutations(readOwnFile(path), all ? 'all' : 'as-many')
      : parseArticles(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''))
  } catch (thrown) {
    if (thrown instanceof FormError) return fail(thrown.message)
    throw thrown
  }
}

const articles = read()
if (articles.every(({ summary_sentences }) => summary_sentences.length === 0)) fail(`There is no sentence in ${path}`)

if (write !== undefined) {
  const inside = relative(resolve(import.meta.dirname, '../..'), resolve(write))
  if (!inside.startsWith('..')) fail('--write needs a place outside the project: the pages must not be copied into it')
  writeFileSync(resolve(write), `${articles.map((article) => JSON.stringify(article)).join('\n')}\n`)
  console.log(`written: ${resolve(write)}`)
}

const cases = judgeAll(articles)
const report = reportOf(cases, {
  articles: articles.length,
  isOwn,
  speed: speedOf(articles.slice(0, 200)),
  longSpeed: speedOf(longSources(articles)),
})
printReport(report, cases)
if (json) console.log(JSON.stringify(report.figures))
process.exitCode = report.figures.ok ? 0 : 1

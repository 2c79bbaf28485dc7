import type { Command } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

const numbersIn = (text: string, count: number): readonly number[] => {
  const numbers = text.split(',').map((part) => Number(part.trim()))
  if (numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= count)) return numbers
  throw new PigmeuError('INVALID_INPUT', `--apply takes the numbers of proposals, 1 to ${count}, parted by commas`)
}

/** `pigmeu links-back`: links from older posts to a new review. */
export const addLinksBack = (program: Command, { output, withServer }: Workbench): void => {
  program
    .command('links-back <id>')
    .description('propose links from older posts to a published review, or put chosen ones in')
    .option('--apply <numbers>', 'put these in: their numbers, parted by commas')
    .action((id: string, { apply }: { apply?: string }) =>
      withServer(async ({ client }) => {
        const { items } = await client.call('listLinkProposals', { params: { id } })
        if (apply === undefined) {
          for (const [index, { post_title, post_url, sentence, anchor }] of items.entries()) {
            output.line(`${index + 1}  ${post_title}  ${post_url}`)
            output.line(`   ${sentence.replace(anchor, output.color.underline(anchor))}\n   link: "${anchor}"`)
          }
          output.line(items.length === 0 ? 'no older post has fitting words' : `pigmeu links-back ${id} --apply 1`)
          return undefined
        }
        const links = numbersIn(apply, items.length)
          .flatMap((number) => items[number - 1] ?? [])
          .map(({ post_title, post_url, link_url, ...link }) => link)
        const applied = await client.call('applyLinkProposals', { params: { id }, body: { links } })
        for (const { post_url, external_id, done, remark } of applied.items)
          output.line(
            `${post_url ?? external_id}: ${done ? 'linked' : 'not linked'}${remark === null ? '' : `. ${remark}`}`,
          )
        return applied.items.every(({ done }) => done) ? exitCodes.done : exitCodes.failed
      }),
    )
}

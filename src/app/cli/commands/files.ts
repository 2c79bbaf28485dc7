import { type Command, Option } from 'commander'
import { type FileForm, fileForms } from '../../../domain/file-form.ts'
import type { Workbench } from '../command.ts'

/** Whom each form is for, in words. */
const words: Readonly<Record<FileForm, string>> = {
  plain: 'nobody in particular',
  hugo: 'Hugo',
  astro: 'Astro',
  jekyll: 'Jekyll',
}

/** `pigmeu files`: whom published files are written for. */
export const addFiles = (program: Command, { output, withServer }: Workbench): void => {
  program
    .command('files')
    .description('tell or choose whom published files are written for')
    .addOption(new Option('--for <form>', 'a generator of sites, or plain').choices(fileForms))
    .action(({ for: form }: { for?: FileForm }) =>
      withServer(async ({ client }) => {
        const settings =
          form === undefined
            ? await client.call('getFileSettings', {})
            : await client.call('setFileSettings', { body: { form } })
        output.line(`published files are written for ${words[settings.form]} (${settings.form})`)
        return undefined
      }),
    )
}

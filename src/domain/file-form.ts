import { z } from 'zod'

/** Whom published files are written for: nobody in particular, or a generator of sites with conventions of its own. */
export const fileForms = ['plain', 'hugo', 'astro', 'jekyll'] as const
/** Whom published files are written for. */
export type FileForm = (typeof fileForms)[number]

/** How the target `file` writes. */
export const fileSettingsSchema = z.strictObject({ form: z.enum(fileForms) })
/** How the target `file` writes. */
export type FileSettings = z.infer<typeof fileSettingsSchema>

/** Until somebody chooses. */
export const usualFileSettings: FileSettings = { form: 'plain' }

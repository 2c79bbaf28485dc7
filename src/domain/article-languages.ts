/** The languages that articles are written in. */
export const articleLanguages = ['en', 'pt-BR'] as const

import { z } from 'zod'

/** Repairs that a failing section is given at most: beyond two, models repeat themselves and cost more. */
export const mostRepairRounds = 2
/** Sentences about which a second opinion is asked at most, in one call. */
export const mostSecondOpinions = 50

/** Which steps of the pipeline are on. What is not named here always runs: without it there is no article. */
export const pipelineSettingsSchema = z
  .strictObject({
    /** Kinds of the sources that every new book is asked from without an address. */
    open_sources: z.array(z.string().min(1).max(60)).max(50),
    /** Whether a web search looks for reviews of each book. */
    web_search: z.boolean(),
    /** Whether pages that are filled by scripts are read by a browser. */
    browser: z.boolean(),
    /** Whether the writer looks at what the sites have published: links inward, keywords taken, texts alike. */
    own_posts: z.boolean(),
    /** Whether questions of readers are offered with their answers. */
    questions: z.boolean(),
    /** Sentences of an article, at most, about which a model is asked for a second opinion; 0 asks none. */
    second_opinion_sentences: z.int().min(0).max(mostSecondOpinions),
    /** How often a failing section is written again before the editor sees it. */
    repair_rounds: z.int().min(0).max(mostRepairRounds),
  })
  .refine(({ open_sources: kinds }) => new Set(kinds).size === kinds.length, {
    error: 'names a source twice',
    path: ['open_sources'],
  })
/** Which steps of the pipeline are on. */
export type PipelineSettings = z.infer<typeof pipelineSettingsSchema>

/** The pipeline as it is where nobody chose: everything on that costs no extra call. */
export const usualPipeline: PipelineSettings = {
  open_sources: [],
  web_search: true,
  browser: true,
  own_posts: true,
  questions: true,
  second_opinion_sentences: 0,
  repair_rounds: mostRepairRounds,
}

/** Says which steps are on at this moment; asked anew by every run of a stage, so that a change needs no restart. */
export type ReadPipelineSettings = () => Promise<PipelineSettings>

import { readerOf } from './read-back.ts'

/** Why a source may be kept, shown and quoted as it is. Kept as text with its snapshot, and read back to be told in another language. */
export const rightsSentences = {
  shop_interface: (_: object) =>
    'Amazon’s policies for associates: what its interface answers is kept for a day; pictures and ratings are not kept.',
  shop_page: (_: object) =>
    "A shop's page as the editor could read it: prices age within a day, pictures and readers' reviews stay the shop's.",
  crossref: (_: object) =>
    'Crossref claims no rights in its data; an abstract is the publisher’s own and is quoted in short.',
  readers_catalogue: (_: object) =>
    "A catalogue that readers write: facts are free, readers' reviews are paraphrased and never shown whole.",
  google: (_: object) =>
    'Google’s terms of its interfaces allow no lasting copies of what they answer, so that it goes after a day.',
  open_catalogue: (_: object) =>
    'An open catalogue whose data is free to use; its descriptions are often the publisher’s, so they are quoted in short.',
  publisher_page: (_: object) =>
    'What a publisher says of its book in public: quoted in short, with its source named, for a review.',
  wikipedia: (_: object) =>
    'Free text under CC BY-SA 4.0: it may be quoted where Wikipedia is named; more than quotations would bind the article.',
  public_page: (_: object) => 'A public page: quoted in short, with its source named, for the purpose of a review.',
} as const

/** Which of these sentences a reason is, or none. */
export const readRights = (): ReturnType<typeof readerOf> => readerOf(rightsSentences)

import { describe, expect, it } from 'vitest'
import { indexPassages, supportOf } from './support.ts'

const scoreOf = (sentence: string, texts: readonly string[], language = 'en'): number =>
  supportOf(
    sentence,
    indexPassages(
      texts.map((text, place) => ({
        passage_id: `s1.p${place + 1}`,
        source_id: 's1',
        source_label: 'The Gazette',
        kind: 'description',
        voice: 'reference',
        language,
        text,
      })),
    ),
    language,
  ).score

const discs = ['Note: the Kindle edition of this atlas does not include any CDs or DVDs.']
const codes = ['C is not a big language, and it is not well served by a big book.']
const windows = ['Windows is the largest operating system on desktops and servers worldwide.']
const villains = ['In my opinion Stallis is a compelling villain, and Bosa is a childish copy of one.']
const novel = [
  'The Lighthouse is her first new novel for adults.',
  'The jury chose the novel as the best book of June.',
]
const fire = ['A fire destroyed the church on Saturday.', 'Villagers have promised to rebuild the church soon.']
const goods = ['A strong currency makes their goods dearer abroad, the chamber of commerce said of the decision.']
const tickets = ['Tickets for the final were cheaper than last year, and the stadium is sold out.']
const clinic = ['The ministry plans to reopen a clinic in the town, which was closed in 2019.']
const video = ['Watch the short video about the language, or the 30 minute, more detailed video, and enjoy.']
const choices = ['Everything is an awful tradeoff between two or more less than perfect alternatives.']
const support = ['There is not much guidance on large projects in the manual.']

const girls = ['Girls are achieving like never before, yet they are consumed with doubt on the inside.']
const rents = ['Rents in the capital climbed less than wages, the statistics office reported on Monday.']

describe('"less"', () => {
  it('must be lessened by the passages', () => {
    expect(scoreOf('Girls achieve less than ever but are consumed with doubt on the inside.', girls)).toBeLessThan(0.55)
    expect(scoreOf('Girls achieve more than ever but are consumed with doubt on the inside.', girls)).toBeGreaterThan(
      0.8,
    )
  })

  it('is carried where they compare', () => {
    expect(scoreOf('Rents in the capital climbed less than wages on Monday.', rents)).toBeGreaterThan(0.8)
  })
})

describe('a contrary', () => {
  it.each([
    ['what is not included is not "excluded" either', 'The Kindle edition excludes no CDs or DVDs.', discs],
    [
      'that the sentence says of something else',
      'The preface calls C "not a tiny language" that needs no big book.',
      codes,
    ],
    ['behind "no ... than"', 'On desktops and servers worldwide no operating system is smaller than Windows.', windows],
    ['of a noun before "than"', 'Stallis is a more compelling hero than Bosa, in that opinion.', villains],
    ['elsewhere, with what it belongs to', 'The jury chose the old novel as the best book of June.', novel],
  ])('is found: %s', (_, sentence, texts) => {
    expect(scoreOf(sentence, texts)).toBeLessThan(0.4)
  })

  it.each([
    ['done again', 'Villagers have promised to build the church again soon.', fire],
    ['a noun of the same letters', 'The decision was bad for goods abroad, the chamber of commerce said.', goods],
    ['said of the other side', "Last year's tickets for the final cost more.", tickets],
    ['done again in one word', 'The ministry plans to open a clinic in the town again.', clinic],
    ['one of two', 'The longer video about the language takes 30 minutes.', video],
    ['less than it', 'Everything is a tradeoff between imperfect alternatives.', choices],
    ['denied', 'There is little guidance on large projects in the manual.', support],
  ])('is none: %s', (_, sentence, texts) => {
    expect(scoreOf(sentence, texts)).toBeGreaterThan(0.55)
  })
})

import '../../ui/changes.css'
import './keeping.css'
import { Group, Radio, Text } from '@mantine/core'
import { type Change, diffWordsWithSpace } from 'diff'
import { texts } from '../../texts/first.ts'
import { deskTexts, editorTexts } from '../../texts/review.ts'
import type { MergePart } from './merge-draft.ts'
import { type Choice, plainChoice } from './three-way.ts'

const words = editorTexts.conflict
const changedBy = { mine: words.onlyMine, theirs: words.onlyTheirs, both: words.byBoth } as const
const fieldNames: Readonly<Record<NonNullable<MergePart['field']>, string>> = {
  title: texts.review.title,
  judgement: deskTexts.judgement,
  seo_title: texts.review.seoTitle,
  slug: texts.review.slug,
  meta_description: texts.review.metaDescription,
  excerpt: texts.review.excerpt,
  focus_keyword: deskTexts.focusKeyword,
  disclosure: deskTexts.disclosure,
}

const isChoice = (value: string): value is Choice => value === 'mine' || value === 'theirs' || value === 'both'

/** The words of one side, those set off that the other does not have; `pieces` go from mine to theirs. */
const Wording = ({ label, side, pieces }: { label: string; side: 'mine' | 'theirs'; pieces: readonly Change[] }) => {
  const own = pieces
    .map((piece, place) => ({ ...piece, place, isOwn: side === 'mine' ? piece.removed : piece.added }))
    .filter(({ added, removed }) => (side === 'mine' ? !added : !removed))
  return (
    <div className="change">
      <span className="change-label">{label}</span>
      <span dir="auto">
        {own.length === 0 ? words.empty : null}
        {own.map(({ value, isOwn, place }) =>
          isOwn ? (
            <mark key={place} className="merge-own">
              {value}
            </mark>
          ) : (
            <span key={place}>{value}</span>
          ),
        )}
      </span>
    </div>
  )
}

interface PartProps {
  readonly part: MergePart
  readonly number: number
  readonly total: number
  readonly choice: Choice | null
  readonly onChoice: (choice: Choice) => void
}

const Part = ({ part, number, total, choice, onChoice }: PartProps) => {
  const { field, by, mine, theirs } = part
  const pieces = diffWordsWithSpace(mine.trim(), theirs.trim())
  const name = field === null ? words.part(number, total) : `${words.part(number, total)}: ${fieldNames[field]}`
  return (
    <fieldset className="merge-part" data-open={choice === null}>
      <legend>{`${name} · ${changedBy[by]}`}</legend>
      <Wording label={words.ofMine} side="mine" pieces={pieces} />
      <Wording label={words.ofTheirs} side="theirs" pieces={pieces} />
      <Radio.Group
        mt="xs"
        aria-label={name}
        value={choice ?? ''}
        onChange={(value) => {
          if (isChoice(value)) onChoice(value)
        }}
      >
        <Group gap="lg">
          <Radio value="mine" label={words.ofMine} />
          <Radio value="theirs" label={words.ofTheirs} />
          {field === null ? <Radio value="both" label={words.ofBoth} /> : null}
        </Group>
      </Radio.Group>
    </fieldset>
  )
}

interface MergePartsProps {
  readonly parts: readonly MergePart[]
  readonly choices: Readonly<Record<string, Choice>>
  readonly onChoice: (key: string, choice: Choice) => void
}

/** Every part in which two wordings differ, with whose is taken. */
export const MergeParts = ({ parts, choices, onChoice }: MergePartsProps) => (
  <div>
    {parts.map((part, index) => (
      <Part
        key={part.key}
        part={part}
        number={index + 1}
        total={parts.length}
        choice={choices[part.key] ?? plainChoice(part)}
        onChoice={(choice) => onChoice(part.key, choice)}
      />
    ))}
    {parts.length === 0 ? <Text c="dimmed">{editorTexts.state.unchanged}</Text> : null}
  </div>
)

import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { verdictItems } from '../../../src/domain/content-schema.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { Part } from './rules-part.tsx'
import type { SchemaEditing } from './schema-editing.ts'

const { rules } = words

/** The lines of the verdict box. */
export const VerdictPart = ({ draft, change }: SchemaEditing) => (
  <Part title={rules.verdict} help={rules.verdictHelp}>
    {verdictItems.map((item) => {
      const line = draft.verdict_box.find((one) => one.item === item)
      const name = words.verdictItems[item]
      const others = draft.verdict_box.filter((one) => one.item !== item)
      return (
        <div key={item} className="verdict-item">
          <Checkbox
            label={name}
            checked={line !== undefined}
            onChange={(event) =>
              change({
                ...draft,
                verdict_box: event.currentTarget.checked ? [...others, { item, label: name }] : others,
              })
            }
          />
          {line ? (
            <TextInput
              aria-label={rules.verdictLabel(name)}
              value={line.label}
              onChange={(event) => {
                const label = event.currentTarget.value
                change({
                  ...draft,
                  verdict_box: draft.verdict_box.map((one) => (one.item === item ? { ...one, label } : one)),
                })
              }}
            />
          ) : null}
        </div>
      )
    })}
  </Part>
)

/** What readers are told about the making of an article. */
export const DisclosurePart = ({ draft, change }: SchemaEditing) => {
  const { disclosure } = draft
  const set = (part: Partial<typeof disclosure>) => change({ ...draft, disclosure: { ...disclosure, ...part } })
  const text = (name: 'ai_text' | 'rules_text' | 'affiliate_text', label: string) => (
    <Textarea
      label={label}
      autosize
      value={disclosure[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <Part title={rules.disclosure}>
      <Select
        label={rules.ai}
        allowDeselect={false}
        value={disclosure.ai}
        data={(['always', 'unless_reviewed', 'never'] as const).map((value) => ({
          value,
          label: words.aiChoices[value],
        }))}
        onChange={(next) => (next === null ? undefined : set({ ai: next }))}
      />
      {text('ai_text', rules.aiText)}
      {text('rules_text', rules.rulesText)}
      <Checkbox
        label={rules.affiliate}
        checked={disclosure.affiliate}
        onChange={(event) => set({ affiliate: event.currentTarget.checked })}
      />
      {text('affiliate_text', rules.affiliateText)}
    </Part>
  )
}

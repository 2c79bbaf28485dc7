import { AddressSign } from './address-signs.tsx'
import { fieldLabels, reasonFor, type SubmitDraft } from './submit-draft.ts'
import type { SeenAddress } from './use-submit-check.ts'

/** What the fields of the form show and do. */
export interface SubmitFieldsProps {
  readonly draft: SubmitDraft
  readonly reasons: Readonly<Record<string, string>>
  readonly addresses: readonly SeenAddress[]
  readonly onChange: (change: Partial<SubmitDraft>) => void
}

type TextField = Exclude<keyof SubmitDraft, 'language' | 'approval_required'>

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

/** What a text field shows and does. */
export const fieldOf = (name: TextField, { draft, reasons, onChange }: SubmitFieldsProps) => {
  const reason = reasonFor(name, reasons)
  return {
    label: fieldLabels[name],
    name,
    value: draft[name],
    error: reason === undefined ? null : `${fieldLabels[name]} ${reason}`,
    dir: 'auto',
    inputWrapperOrder: below,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  } as const
}

/** How an address is typed. */
export const addressField = { type: 'url', inputMode: 'url', placeholder: 'https://', autoComplete: 'off' } as const

/** What is known of the addresses of a field, below it; its place stays when nothing is known. */
export const SignsOf = ({ field, addresses, draft, onChange }: SubmitFieldsProps & { readonly field: string }) => (
  <div className="address-signs" data-field={field} aria-live="polite">
    {addresses
      .filter((address) => address.field === field || address.field.startsWith(`${field}.`))
      .map((address) => (
        <AddressSign key={`${address.field} ${address.url}`} address={address} draft={draft} onUse={onChange} />
      ))}
  </div>
)

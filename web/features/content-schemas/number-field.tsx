import { NumberInput } from '@mantine/core'

interface NumberFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: number
  readonly max?: number
  readonly onChange: (value: number) => void
}

/** A whole number that is never missing: an emptied field is 0. */
export const NumberField = ({ onChange, ...rest }: NumberFieldProps) => (
  <NumberInput
    {...rest}
    min={0}
    allowDecimal={false}
    allowNegative={false}
    onChange={(typed) => onChange(typeof typed === 'number' ? typed : Number(typed) || 0)}
  />
)

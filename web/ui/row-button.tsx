import { Button } from '@mantine/core'

interface RowButtonProps {
  readonly label: string
  /** What it is called where several say the same. */
  readonly name: string
  readonly action: { readonly isPending: boolean; mutate(): void }
}

/** A small button by which something is done with one of a list. */
export const RowButton = ({ label, name, action }: RowButtonProps) => (
  <Button size="xs" variant="default" aria-label={name} loading={action.isPending} onClick={() => action.mutate()}>
    {label}
  </Button>
)

import { Skeleton, Stack } from '@mantine/core'
import { texts } from '../texts/first.ts'

/** Holds the place of what is on its way. */
export const Loading = ({ rows = 4 }: { rows?: number }) => (
  <Stack gap="sm" role="status" aria-label={texts.common.loading}>
    {Array.from({ length: rows }, (_, index) => `row-${index}`).map((key) => (
      <Skeleton key={key} height={56} radius="md" />
    ))}
  </Stack>
)

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'

interface Action<Output, Input> {
  /** Asks the server. */
  readonly run: (input: Input) => Promise<Output>
  /** Said when it worked; nothing is said without it. */
  readonly said?: string | ((output: Output) => string)
  readonly after?: (output: Output, input: Input) => void
}

/** Something a person does: asks the server, says that it worked, and reads everything on the page again. */
export const useAction = <Output, Input = void>({ run, said, after }: Action<Output, Input>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: async (output, input) => {
      const message = typeof said === 'function' ? said(output) : said
      if (message !== undefined) notifications.show({ message, color: 'pine' })
      // What follows finds the page as the server has it now.
      await client.invalidateQueries()
      after?.(output, input)
    },
  })
}

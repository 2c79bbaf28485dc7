import { Alert, Button, Text } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { answerOf, api } from '../../api/client.ts'
import { connectionTexts as words } from '../../texts/sites.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'
import { useAction } from '../../ui/use-action.ts'

/** Begins to connect a site by a click in its own WordPress; where that comes back by itself, the browser goes there. */
export const useConnecting = (site: { readonly label: string; readonly site_url: string }) =>
  useAction({
    run: () =>
      answerOf(api.POST('/api/config/credentials/grants', { body: { label: site.label, site_url: site.site_url } })),
    after: ({ authorize_url: url, returns }) => {
      if (returns) window.location.assign(url)
    },
  })

type Connecting = ReturnType<typeof useConnecting>

/** Asks WordPress for a password in place of typing one. */
export const ConnectButton = ({ connecting, disabled }: { connecting: Connecting; disabled: boolean }) => (
  <Button
    variant="default"
    leftSection={<IconPlugConnected size={16} aria-hidden />}
    loading={connecting.isPending || connecting.data?.returns === true}
    disabled={disabled}
    onClick={() => connecting.mutate()}
  >
    {words.connect}
  </Button>
)

/** Said where WordPress shows the password in place of sending it. */
export const CopyPassword = ({ connecting }: { connecting: Connecting }) =>
  connecting.data?.returns === false ? (
    <Alert color="gray" title={words.copyTitle} role="status">
      <Text size="sm">{words.copyText}</Text>
      <OutwardLink href={connecting.data.authorize_url}>{words.openWordPress}</OutwardLink>
    </Alert>
  ) : null

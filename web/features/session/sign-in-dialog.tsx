import { Modal, Stack, Text } from '@mantine/core'
import { editorTexts } from '../../texts/review.ts'
import { putSignInOff, signedInAgain } from './sign-in-again.ts'
import { SignInFields } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

const words = editorTexts.session

/** The door once more, over a page that stays as it is. */
export const SignInDialog = () => {
  const door = useSignIn(signedInAgain)
  return (
    <Modal
      opened
      onClose={putSignInOff}
      closeOnClickOutside={false}
      title={words.title}
      classNames={{ content: 'desk-dialog' }}
    >
      <Stack gap="md">
        <Text>{words.lead}</Text>
        <SignInFields door={door} />
      </Stack>
    </Modal>
  )
}

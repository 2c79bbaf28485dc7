import { Button, Group } from '@mantine/core'
import { shellTexts } from '../texts/first.ts'
import { chooseLocale, locale, locales } from '../texts/locale.ts'

/** The other languages of the UI, for whoever has no menu yet; each calls itself by its own name. */
export const LanguageChoice = () => (
  <Group justify="center" mt="md">
    {locales
      .filter((one) => one !== locale)
      .map((one) => (
        <Button key={one} variant="subtle" color="gray" size="compact-sm" lang={one} onClick={() => chooseLocale(one)}>
          {shellTexts.ownNames[one]}
        </Button>
      ))}
  </Group>
)

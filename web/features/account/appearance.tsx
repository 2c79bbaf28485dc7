import { Input, type MantineColorScheme, SegmentedControl, Select, useMantineColorScheme } from '@mantine/core'
import { texts } from '../../texts/first.ts'
import { chooseLocale, locale, locales } from '../../texts/locale.ts'
import { accountTexts as words } from '../../texts/settings.ts'

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** In which language these pages speak, and whether they are light or dark: kept in this browser. */
export const Appearance = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Select
        label={words.language}
        description={words.languageHelp}
        allowDeselect={false}
        maw="24rem"
        value={locale}
        data={locales.map((one) => ({ value: one, label: texts.common.language[one] }))}
        onChange={(next) => {
          const chosen = locales.find((one) => one === next)
          if (chosen !== undefined && chosen !== locale) chooseLocale(chosen)
        }}
      />
      <Input.Wrapper label={words.scheme} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={words.scheme}
            value={colorScheme}
            data={schemes.map((value) => ({ value, label: words.schemes[value] }))}
            onChange={(next) => setColorScheme(schemes.find((one) => one === next) ?? 'auto')}
          />
        </div>
      </Input.Wrapper>
    </>
  )
}

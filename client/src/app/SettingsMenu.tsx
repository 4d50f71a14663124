import { useApolloClient } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { type ReactNode, useId, useRef } from 'react'
import { Icon } from '../kit/Icon/Icon.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { type Language, language, speak } from './language.ts'
import styles from './SettingsMenu.module.css'
import { density, theme } from './settings.ts'

/**
 * Language, theme and density in a native popover under the language's own name, and the door for those who bring figures in; on
 * a phone the doors of the views stand above them.
 */
export function SettingsMenu({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui()
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const changeLanguage = useChangeLanguage()
  const spoken = language.use()
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        popoverTarget={id}
        aria-label={t`Ngôn ngữ và cách hiện: ${spoken.toUpperCase()}`}
      >
        {children ? <Icon name="menu" size={1.4} /> : spoken.toUpperCase()}
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        {children}
        <Choice
          legend={t`Ngôn ngữ`}
          value={spoken}
          options={[
            ['vi', ownName('vi')],
            ['en', ownName('en')],
          ]}
          onChange={changeLanguage}
        />
        <Choice
          legend={t`Nền`}
          value={theme.use()}
          options={[
            ['system', t`Theo máy`],
            ['light', t`Sáng`],
            ['dark', t`Tối`],
          ]}
          onChange={theme.set}
        />
        <Choice
          legend={t`Độ dày dòng`}
          value={density.use()}
          options={[
            ['dense', t`Gọn`],
            ['roomy', t`Thoáng`],
          ]}
          onChange={density.set}
        />
        <p className={styles.note}>
          <Trans>Giữ trên máy này.</Trans>
        </p>
        <p className={styles.staff}>
          <Link to="/nhap-lieu" className={linkClass()} onClick={() => menu.current?.hidePopover()}>
            <Trans>Nhập liệu</Trans>
          </Link>
        </p>
      </div>
    </>
  )
}

/** What a language calls itself, so that who reads only it finds it. */
const ownName = (code: Language): string => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code

interface ChoiceProps<Value extends string> {
  readonly legend: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ legend, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span lang={option === 'en' ? 'en' : undefined}>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What the server says comes in the reader's language too, so all of it is asked again. */
function useChangeLanguage() {
  const client = useApolloClient()
  const router = useRouter()
  return async (wanted: Language) => {
    language.set(wanted)
    await speak(wanted)
    await client.clearStore()
    await router.invalidate()
    // The address names the language too, so that a link shows what its sender saw.
    await router.navigate({ to: '.', search: true, replace: true, resetScroll: false })
  }
}

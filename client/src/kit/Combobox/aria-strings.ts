import { plural, t } from '@lingui/core/macro'

/*
 * React Aria holds 34 languages and Vietnamese is not among them: a screen reader would hear English in a Vietnamese
 * page. Its string provider reads two globals; each package that the kit uses must be listed there, or it throws.
 * The strings are read once and kept, so each is a function that asks for the language when it is spoken.
 */
type Values = Readonly<Record<string, unknown>>
type Speech = (values: Values) => string

const focused: Speech = (values) => {
  const option = String(values.optionText)
  const chosen = values.isSelected ? t`${option}, đã chọn` : option
  if (!values.isGroupChange) return chosen
  const group = String(values.groupTitle)
  const count = Number(values.groupCount)
  return t`Nhóm ${group}, ${plural(count, { other: '# mục' })}. ${chosen}`
}

const STRINGS: Readonly<Record<string, Readonly<Record<string, Speech>>>> = {
  '@react-aria/combobox': {
    focusAnnouncement: focused,
    countAnnouncement: (values) => t`Có ${plural(Number(values.optionCount), { other: '# mục' })}.`,
    selectedAnnouncement: (values) => {
      const option = String(values.optionText)
      return t`${option}, đã chọn`
    },
    buttonLabel: () => t`Mở danh sách gợi ý`,
    listboxLabel: () => t`Gợi ý`,
  },
  // The list opens through the behaviour of a menu, which brings its own words along.
  '@react-aria/menu': { longPressMessage: () => t`Nhấn giữ hoặc bấm Alt và mũi tên xuống để mở danh sách` },
  '@react-aria/overlays': { dismiss: () => t`Đóng` },
  '@react-aria/autocomplete': { collectionLabel: () => t`Gợi ý` },
  'react-aria-components': { selectPlaceholder: () => t`Chọn một mục` },
}

/** Gives React Aria its words; before its first component is drawn. */
export function installAriaStrings(): void {
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'vi-VN',
    [Symbol.for('react-aria.i18n.strings')]: STRINGS,
  })
}

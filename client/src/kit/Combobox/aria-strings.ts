/*
 * React Aria holds 34 languages and Vietnamese is not among them: a screen reader would hear English in a Vietnamese
 * page. Its string provider reads two globals; each package that the kit uses must be listed there, or it throws.
 */
type Speech = string | ((values: Record<string, unknown>) => string)
type Strings = Readonly<Record<string, Readonly<Record<string, Speech>>>>

const spoken = (values: Record<string, unknown>, name: string): string => String(values[name] ?? '')

const VI: Strings = {
  '@react-aria/combobox': {
    focusAnnouncement: (v) =>
      `${v.isGroupChange ? `Nhóm ${spoken(v, 'groupTitle')}, ${spoken(v, 'groupCount')} mục. ` : ''}${spoken(v, 'optionText')}${v.isSelected ? ', đã chọn' : ''}`,
    countAnnouncement: (v) => `Có ${spoken(v, 'optionCount')} mục.`,
    selectedAnnouncement: (v) => `${spoken(v, 'optionText')}, đã chọn`,
    buttonLabel: 'Mở danh sách gợi ý',
    listboxLabel: 'Gợi ý',
  },
  // The list opens through the behaviour of a menu, which brings its own words along.
  '@react-aria/menu': { longPressMessage: 'Nhấn giữ hoặc bấm Alt và mũi tên xuống để mở danh sách' },
  '@react-aria/overlays': { dismiss: 'Đóng' },
  '@react-aria/autocomplete': { collectionLabel: 'Gợi ý' },
  'react-aria-components': { selectPlaceholder: 'Chọn một mục' },
}

const EN: Strings = {
  '@react-aria/combobox': {
    focusAnnouncement: (v) =>
      `${v.isGroupChange ? `Group ${spoken(v, 'groupTitle')}, ${spoken(v, 'groupCount')} options. ` : ''}${spoken(v, 'optionText')}${v.isSelected ? ', selected' : ''}`,
    countAnnouncement: (v) => `${spoken(v, 'optionCount')} options available.`,
    selectedAnnouncement: (v) => `${spoken(v, 'optionText')}, selected`,
    buttonLabel: 'Show suggestions',
    listboxLabel: 'Suggestions',
  },
  '@react-aria/menu': { longPressMessage: 'Long press or press Alt + ArrowDown to open the list' },
  '@react-aria/overlays': { dismiss: 'Dismiss' },
  '@react-aria/autocomplete': { collectionLabel: 'Suggestions' },
  'react-aria-components': { selectPlaceholder: 'Select an item' },
}

function say(speech: Speech | undefined, values: Record<string, unknown>): string {
  return typeof speech === 'function' ? speech(values) : (speech ?? '')
}

/**
 * Gives React Aria its words. They are read once and kept, so each word asks for the language when it is spoken:
 * a reader may change it while the page is open.
 */
export function installAriaStrings(language: () => string): void {
  const speak =
    (name: string, key: string) =>
    (values: Record<string, unknown> = {}): string =>
      say((language() === 'en' ? EN : VI)[name]?.[key], values)
  const strings = Object.fromEntries(
    Object.entries(VI).map(([name, words]) => [
      name,
      Object.fromEntries(Object.keys(words).map((key) => [key, speak(name, key)])),
    ]),
  )
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'vi-VN',
    [Symbol.for('react-aria.i18n.strings')]: strings,
  })
}

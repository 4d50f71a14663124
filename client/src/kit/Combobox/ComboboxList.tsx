import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import {
  ComboBox,
  Group,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components'
import { cx } from '../cx.ts'
import field from '../Field/Field.module.css'
import { Icon } from '../Icon/Icon.tsx'
import { installAriaStrings } from './aria-strings.ts'
import styles from './Combobox.module.css'
import type { ComboboxProps } from './Combobox.tsx'
import { type ComboboxGroup, type ComboboxMatch, groupMatches, matchOptions } from './combobox.match.ts'

installAriaStrings()

interface ComboboxListProps extends ComboboxProps {
  readonly query: string
  readonly onQuery: (query: string) => void
}

const everything = (): boolean => true

/** The field with its list, on React Aria. It mounts while the plain field had focus, so it takes focus at once. */
export function ComboboxList({ query, onQuery, ...props }: ComboboxListProps) {
  const { label, options, onPick, onSubmit, className, ref } = props
  const { t } = useLingui()
  const matches = useMemo(() => matchOptions(options, query), [options, query])
  const own = useRef<HTMLInputElement>(null)
  useEffect(() => own.current?.setSelectionRange(own.current.value.length, own.current.value.length), [])
  const pick = (id: Key | null): void => {
    const match = matches.find(({ option }) => option.id === id)
    if (!match) return
    onQuery('')
    onPick(match.option)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const open = event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !open) onSubmit?.(query)
  }
  return (
    <ComboBox
      aria-label={label}
      className={className ?? ''}
      inputValue={query}
      onInputChange={onQuery}
      selectedKey={null}
      onSelectionChange={pick}
      defaultFilter={everything}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Group className={cx(field.search, styles.field)}>
        <Icon name="search" size={1.05} />
        <Input
          ref={(element) => {
            own.current = element
            if (typeof ref === 'function') ref(element)
            else if (ref) ref.current = element
          }}
          className={field.query ?? ''}
          placeholder={label}
          autoFocus
          onKeyDown={onKeyDown}
        />
      </Group>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.empty}>{props.pending ? t`Đang tìm…` : t`Không tìm thấy “${query}”.`}</p>
          )}
        >
          {groupMatches(matches).map((group) => groupItems(group, props.matchedWords))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** A function and no component: React Aria reads items and sections where they are written. */
function groupItems({ group, matches }: ComboboxGroup, words: ComboboxProps['matchedWords']) {
  const items = matches.map((match) => <Item key={match.option.id} match={match} words={words} />)
  if (group === undefined) return items
  return (
    <ListBoxSection key={group} id={`group ${group}`}>
      <Header className={styles.group ?? ''}>{group}</Header>
      {items}
    </ListBoxSection>
  )
}

interface ItemProps {
  readonly match: ComboboxMatch
  readonly words: ComboboxProps['matchedWords']
}

function Item({ match: { option, matched }, words }: ItemProps) {
  const { t } = useLingui()
  return (
    <ListBoxItem id={option.id} textValue={option.name} className={styles.option ?? ''}>
      <span>{option.name}</span> {option.note && <span className={styles.note}>{option.note}</span>}{' '}
      {matched && <span className={styles.matched}>{words?.(matched) ?? t`tên khác: ${matched}`}</span>}
    </ListBoxItem>
  )
}

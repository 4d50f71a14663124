import { useLingui } from '@lingui/react/macro'
import { use, useState } from 'react'
import { Citing } from '../export/citing.ts'
import type { FileFormat, FileWords } from '../export/save.ts'
import { useLocale } from '../format/locale.ts'
import type { DownloadProps } from './Download.tsx'

/** Makes a file and says how far it has come; one that failed can be asked for again. */
export function useSaving({ spreadsheet, picture }: Pick<DownloadProps, 'spreadsheet' | 'picture'>) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const words = useFileWords()
  const cite = use(Citing)
  const write = async (format: FileFormat): Promise<void> => {
    const { savePicture, saveTable } = await import('../export/save.ts')
    if (format === 'SVG' || format === 'PNG') {
      const drawing = await picture?.()
      if (drawing) await savePicture(drawing, format)
    } else if (spreadsheet) {
      await saveTable(await spreadsheet(), format, words, await cite())
    }
  }
  const save = async (format: FileFormat): Promise<void> => {
    // The button is not disabled meanwhile: it would lose the focus that comes back to it from the menu.
    if (state === 'busy') return
    setState('busy')
    try {
      await write(format)
      setState('idle')
    } catch (error) {
      console.warn(error)
      setState('failed')
    }
  }
  return { state, save }
}

function useFileWords(): FileWords {
  const { t } = useLingui()
  const locale = useLocale()
  return {
    locale,
    title: t`Bảng`,
    address: t`Địa chỉ`,
    facts: t`Nguồn`,
    illustrative: t`minh họa`,
    illustrativeFact: t`Minh họa`,
  }
}

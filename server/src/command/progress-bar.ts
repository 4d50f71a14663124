import type { Writable } from 'node:stream'
import { progress } from '@clack/prompts'
import type { Progress } from '../exchange/imports/import-run.ts'
import type { Language } from '../shared/errors.ts'

/** Shows how far an import is: a bar on a terminal, else a line for each tenth of a phase. */
export interface ProgressShown {
  readonly tell: (progress: Progress) => void
  readonly end: () => void
}

const PHASES = {
  READ: { vi: 'Đọc', en: 'Reading' },
  COMPARE: { vi: 'So sánh', en: 'Comparing' },
  WRITE: { vi: 'Ghi', en: 'Writing' },
} as const

const STEPS = 100

/** A bar needs a line to stand on; a terminal that states no width, or a few columns, has none. */
const NARROWEST = 60

type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export function showProgress(output: Screen, language: Language): ProgressShown {
  const wide = output.isTTY === true && (output.columns ?? 0) >= NARROWEST
  return wide ? asBar(output, language) : asLines(output, language)
}

function asBar(output: Writable, language: Language): ProgressShown {
  let bar: ReturnType<typeof progress> | null = null
  let [phase, reached]: [Progress['phase'] | null, number] = [null, 0]
  const end = () => {
    bar?.clear()
    bar = null
  }
  return {
    end,
    tell: (now) => {
      if (now.phase !== phase) {
        end()
        bar = progress({ style: 'heavy', max: STEPS, output })
        bar.start(PHASES[now.phase][language])
        ;[phase, reached] = [now.phase, 0]
      }
      const step = Math.floor(now.share * STEPS) - reached
      if (step <= 0) return
      reached += step
      bar?.advance(step, `${PHASES[now.phase][language]}: ${now.done}`)
    },
  }
}

function asLines(output: Writable, language: Language): ProgressShown {
  let [phase, reached]: [Progress['phase'] | null, number] = [null, 0]
  return {
    end: () => undefined,
    tell: (now) => {
      if (now.phase !== phase) [phase, reached] = [now.phase, 0]
      const tenth = Math.floor(now.share * 10)
      if (tenth <= reached) return
      reached = tenth
      output.write(`${PHASES[now.phase][language]}: ${tenth * 10}% (${now.done})\n`)
    },
  }
}

import { MessageLanguage } from '../../shared/message-language.ts'
import { decimalComma } from '../../shared/rounding.ts'
import type { FigureMisfit } from './parts-sum.ts'

export { MessageLanguage }

/** The misfit in words, with its numbers (at least 2 decimal places); decimal comma in Vietnamese. */
export function misfitMessage({ stated, expected, parts }: FigureMisfit, language: MessageLanguage): string {
  const places = Math.max(2, stated.decimalPlaces(), expected.decimalPlaces())
  const sum = parts.map((part) => part.toFixed(places)).join(' + ')
  return language === MessageLanguage.VI
    ? decimalCommas(`Tổng công bố ${stated.toFixed(places)} khác tổng các phần: ${sum} = ${expected.toFixed(places)}.`)
    : `The printed total ${stated.toFixed(places)} differs from its parts: ${sum} = ${expected.toFixed(places)}.`
}

const decimalCommas = (text: string): string => text.replace(/\d+\.\d+/g, decimalComma)

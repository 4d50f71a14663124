import { expect, it } from 'vitest'
import { editionsOf, mostTold, type SurveyFigure, surveyFigures, surveyYears } from './survey-figures.ts'

const figure = (index: string, year: number, slug: string | null, part: Partial<SurveyFigure> = {}): SurveyFigure => ({
  ...{ index, year, measure: 'total', part: null, scaleMax: 100, rankBase: null, source: 'a' },
  ...{ unit: slug === null ? null : { slug } },
  ...part,
})

it('takes the totals of the indices alone', () => {
  const all = [
    figure('PAPI', 2023, 'x'),
    figure('PAPI', 2023, 'x', { measure: 'D6 Public service delivery' }),
    figure('PAR INDEX', 2023, 'x', { part: 'SIPAS' }),
    figure('PAR INDEX (pilot)', 2012, 'x'),
  ]
  expect(surveyFigures(all)).toEqual([all[0]])
})

it('tells editions by index and year with their scales, units, bases and sources, each once', () => {
  const all = [
    figure('PAPI', 2021, 'x', { scaleMax: 80, rankBase: 60 }),
    figure('PAPI', 2023, 'x', { scaleMax: 80, rankBase: 63 }),
    figure('PAPI', 2023, 'y', { scaleMax: 80, rankBase: 61, source: 'b' }),
    figure('PAPI', 2023, 'x', { scaleMax: 80 }),
    figure('PAPI', 2023, null, { scaleMax: null }),
    figure('SIPAS', 2019, null),
  ]
  expect(editionsOf(all)).toEqual([
    { index: 'SIPAS', year: 2019, scales: [100], units: 0, bases: [], sources: ['a'] },
    { index: 'PAPI', year: 2023, scales: [80], units: 2, bases: [61, 63], sources: ['a', 'b'] },
    { index: 'PAPI', year: 2021, scales: [80], units: 1, bases: [60], sources: ['a'] },
  ])
})

it('begins with the unit of which most indices are on record', () => {
  const all = [
    figure('PAPI', 2021, 'b'),
    figure('PAPI', 2022, 'b'),
    figure('PAPI', 2023, 'b'),
    figure('PAPI', 2023, 'a'),
    figure('SIPAS', 2023, 'a'),
    figure('SIPAS', 2023, null),
  ]
  expect([mostTold(all), mostTold([])]).toEqual(['a', null])
  const [latest, ...before] = surveyYears(all.filter(({ unit }) => unit?.slug === 'a' || unit?.slug === 'b'))
  expect([latest?.year, latest?.of.get('PAPI')?.length, latest?.of.get('SIPAS')?.length]).toEqual([2023, 2, 1])
  expect(before.map(({ year }) => year)).toEqual([2022, 2021])
})

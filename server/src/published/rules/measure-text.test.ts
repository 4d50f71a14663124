import { describe, expect, it } from 'vitest'
import { readMeasure } from './measure-text.ts'

const none = { part: null, areaCode: null, note: null, asOf: null }

describe('readMeasure', () => {
  it.each([
    ['total', { measure: 'total' }],
    ['total (percent of max)', { measure: 'total', note: 'percent of max' }],
    ['total (week 3; class tốt)', { measure: 'total', note: 'week 3; class tốt' }],
    [
      'total as printed in April 2024 (the parts add to 87.89)',
      { measure: 'total', note: 'as printed in April 2024 (the parts add to 87.89)' },
    ],
    ['total (as of 22/01/2024, week 3)', { measure: 'total', note: 'as of 22/01/2024, week 3', asOf: '2024-01-22' }],
    [
      'part: appraised points (điểm thẩm định)',
      { measure: 'appraised points', part: 'APPRAISED', note: 'điểm thẩm định' },
    ],
    ['part: SIPAS points', { measure: 'SIPAS points', part: 'CITIZEN_SURVEY' }],
    [
      'part: survey of leaders and managers points',
      { measure: 'survey of leaders and managers points', part: 'LEADERS_SURVEY' },
    ],
    ['part: socio-economic impact points', { measure: 'socio-economic impact points', part: 'SOCIO_ECONOMIC' }],
    ['appraised points', { measure: 'appraised points', part: 'APPRAISED' }],
    ['self-assessed points', { measure: 'self-assessed points' }],
    ['1 Chỉ đạo, điều hành', { measure: '1 Chỉ đạo, điều hành', areaCode: '1' }],
    [
      '3 Cải cách TTHC (share of area max, appraised part)',
      { measure: '3 Cải cách TTHC (share of area max, appraised part)', areaCode: '3', part: 'APPRAISED' },
    ],
    [
      '8 (part) Chỉ số hài lòng của người dân (SIPAS)',
      { measure: '8 (part) Chỉ số hài lòng của người dân (SIPAS)', areaCode: '8', part: 'CITIZEN_SURVEY' },
    ],
    [
      '8 pillar: socio-economic targets (share)',
      { measure: '8 pillar: socio-economic targets (share)', areaCode: '8', part: 'SOCIO_ECONOMIC' },
    ],
    [
      '8 pillar: survey of officials and managers (share)',
      { measure: '8 pillar: survey of officials and managers (share)', areaCode: '8', part: 'LEADERS_SURVEY' },
    ],
  ])('%s', (text, expected) => {
    expect(readMeasure('PAR INDEX', text)).toEqual({ ...none, ...expected })
  })

  it('leaves the measures of other indices in their words', () => {
    expect(readMeasure('PAPI', '6.1 Public health')).toEqual({ ...none, measure: '6.1 Public health' })
    expect(readMeasure('PAPI', 'D6 Public service delivery').areaCode).toBeNull()
  })
})

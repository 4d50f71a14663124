import { describe, expect, it } from 'vitest'
import { sourceWords, translateSource } from './source-words.ts'

describe('sourceWords', () => {
  it('says a measure in either language', () => {
    expect(sourceWords('D4 Control of corruption', 'vi')).toBe('D4 Kiểm soát tham nhũng trong khu vực công')
    expect(sourceWords('3 Cải cách TTHC', 'en')).toBe('3 Administrative procedure reform')
  })

  it('says what stands inside a remark, figures with the decimal mark of the language', () => {
    const text = 'as printed in April 2024 (the parts add to 87.89)'
    expect(sourceWords(text, 'vi')).toBe('như in tháng 4/2024 (các phần cộng lại được 87,89)')
    expect(sourceWords(text, 'en')).toBe(text)
    expect(sourceWords('6 Cải cách tài chính công (share of area max)', 'en')).toBe(
      "6 Public finance reform (share of the area's maximum)",
    )
  })

  it('says remarks that stand together one by one', () => {
    expect(sourceWords('percent of max; rounded', 'vi')).toBe('phần trăm so với điểm tối đa; đã làm tròn')
    expect(sourceWords('week 3; class tốt', 'vi')).toBe('tuần 3; loại tốt')
  })

  it('tells groups of several words apart', () => {
    expect(sourceWords('average of 17', 'vi')).toBe('trung bình của 17 đơn vị')
    expect(sourceWords('average of 17 departments, Nam Định', 'vi')).toBe('trung bình của 17 sở, ngành, Nam Định')
    expect(sourceWords('average of departments, Hà Nội', 'vi')).toBe('trung bình của các sở, ngành, Hà Nội')
  })

  it('leaves words that it does not know as they are', () => {
    expect(translateSource('median of five', 'vi')).toBeNull()
    expect(sourceWords('median of five', 'vi')).toBe('median of five')
  })
})

import { expect, it } from 'vitest'
import { modelSlug } from './model-slug.ts'

it('is the name without marks, and a number after it where that is taken', () => {
  const taken = new Set(['ngay-chu-nhat-than-thien'])
  expect(
    ['Ngày Chủ Nhật thân thiện', 'Ngày Chủ Nhật thân thiện', '“5 trong 1” đối với thủ tục'].map((name) =>
      modelSlug(name, taken),
    ),
  ).toEqual(['ngay-chu-nhat-than-thien-2', 'ngay-chu-nhat-than-thien-3', '5-trong-1-doi-voi-thu-tuc'])
})

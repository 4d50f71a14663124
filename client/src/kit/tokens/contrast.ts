/** Contrast of two sRGB colours after WCAG 2.2, and how far apart two hues stay for colour-blind readers. */
type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Machado 2009, severity 1. */
export const BLIND: Readonly<Record<'deutan' | 'protan', Matrix>> = {
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
}

/** Linear light of `#rrggbb`, each channel 0 to 1 inclusive. */
export function linear(hex: string): Triple {
  const channel = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Contrast ratio, 1 to 21 inclusive. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const [r, g, b] = rgb.map((c) => Math.min(1, Math.max(0, c))) as [number, number, number]
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const through = (m: Matrix, [r, g, b]: Triple): Triple =>
  m.map((row) => row[0] * r + row[1] * g + row[2] * b) as unknown as Triple

/** Distance (CIE76) of two colours as a reader with this kind of colour blindness sees them. */
export function apart(a: string, b: string, m: Matrix): number {
  const [p, q] = [lab(through(m, linear(a))), lab(through(m, linear(b)))]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

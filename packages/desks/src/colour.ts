/**
 * A desk's colour on its pages: what derives from it, and whether its texts can be read. The tones are those of the
 * pages' style sheet; a test holds the two together.
 * @module
 */

/** Linear light, red green blue, 0 to 1. */
type Light = readonly [number, number, number]
type Theme = 'light' | 'dark'

/** WCAG 2.2, 1.4.3, for text of any size. */
const LEAST_CONTRAST = 4.5

/** What the desk's tones meet, of the style sheet. */
export const GROUNDS = {
  light: { paper: '#fbfaf7', sheet: '#ffffff', 'on-accent': '#ffffff', ink: '#1d2226', 'ink-2': '#565d64' },
  dark: { paper: '#14171a', sheet: '#1b1f23', 'on-accent': '#0b1a19', ink: '#e9ecee', 'ink-2': '#a9b2ba' },
} as const satisfies Record<Theme, Record<string, string>>

/** In the dark the colour keeps its hue, not its lightness. */
export const DARK_ACCENT = { lightness: 0.8, chroma: 0.11 } as const
/** How much of the colour is in the soft ground of a theme. */
export const SOFT = { light: 0.11, dark: 0.3 } as const

/**
 * What nobody could read in this colour, in the words of a desk definition's mistakes; nothing when all can be read.
 *
 * @param colour `#rrggbb`.
 */
export function unreadable(colour: string): string | undefined {
  const worst = (['light', 'dark'] as const)
    .flatMap((theme) => pairs(colour, theme))
    .toSorted((a, b) => a.ratio - b.ratio)[0]
  if (!worst || worst.ratio >= LEAST_CONTRAST) return undefined
  const ratio = Math.floor(worst.ratio * 10) / 10
  return `reaches only ${ratio}:1 for ${worst.what}, and people need ${LEAST_CONTRAST}:1. Choose a darker one.`
}

function pairs(colour: string, theme: Theme): { what: string; ratio: number }[] {
  const { paper, sheet, ink, 'ink-2': quiet, 'on-accent': on } = GROUNDS[theme]
  const own = light(colour)
  const accent = theme === 'light' ? own : lightened(own)
  const soft = mixed(own, light(theme === 'light' ? sheet : paper), SOFT[theme])
  const where = `in the ${theme} theme`
  return [
    { what: `the words on its buttons ${where}`, ratio: contrast(light(on), accent) },
    { what: `links on the page ${where}`, ratio: contrast(accent, light(paper)) },
    { what: `links on a sheet ${where}`, ratio: contrast(accent, light(sheet)) },
    { what: `links on its soft ground ${where}`, ratio: contrast(accent, soft) },
    { what: `words on its soft ground ${where}`, ratio: contrast(light(ink), soft) },
    { what: `quiet words on its soft ground ${where}`, ratio: contrast(light(quiet), soft) },
  ]
}

/** By WCAG 2.2: from 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** @param colour `#rrggbb`. */
export function light(colour: string): Light {
  const of = (from: number) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [of(1), of(3), of(5)]
}

function lightened(colour: Light): Light {
  const [, a, b] = oklab(colour)
  const chroma = Math.hypot(a, b)
  const scale = chroma === 0 ? 0 : Math.min(chroma, DARK_ACCENT.chroma) / chroma
  return fromOklab([DARK_ACCENT.lightness, a * scale, b * scale])
}

/** As `color-mix(in oklab, …)`. */
export function mixed(colour: Light, ground: Light, share: number): Light {
  const [l, a, b] = oklab(colour)
  const [m, c, d] = oklab(ground)
  const between = (one: number, other: number) => one * share + other * (1 - share)
  return fromOklab([between(l, m), between(a, c), between(b, d)])
}

/** Björn Ottosson's matrices, as in CSS Color 4. */
function oklab([red, green, blue]: Light): Light {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Light): Light {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const shown = (value: number) => Math.min(1, Math.max(0, value))
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

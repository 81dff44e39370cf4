/**
 * The figures as they are reported: what was to be reached, what was measured, and whether it holds.
 * @module
 */
export const FIGURES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P13', 'P14', 'P15', 'P16', 'Q21'] as const
type FigureName = (typeof FIGURES)[number]

/** A target as text says what the measured numbers have to keep to. */
export type Figure = { target: string; measured: Readonly<Record<string, number>>; holds: boolean }
export type Report = Readonly<Record<FigureName, Figure>>

/** Holds while no measured number is above its limit. */
export function atMost(target: string, measured: Record<string, number>, limits: Record<string, number>): Figure {
  const holds = Object.entries(limits).every(([name, limit]) => (measured[name] ?? Number.POSITIVE_INFINITY) <= limit)
  return { target, measured, holds }
}

/** Holds while every measured number is as it should be. */
export function exactly(target: string, measured: Record<string, number>, wanted: Record<string, number>): Figure {
  const holds = Object.entries(wanted).every(([name, value]) => measured[name] === value)
  return { target, measured, holds }
}

/** A table of Markdown, as the README has it. */
export function tableOf(report: Report): string {
  const rows = FIGURES.map((name) => {
    const { target, measured, holds } = report[name]
    const numbers = Object.entries(measured).map(([what, value]) => `${what} ${value.toLocaleString('en')}`)
    return `| ${name} | ${target} | ${numbers.join('; ')} | ${holds ? 'yes' : 'no'} |`
  })
  return ['| # | Target | Measured | Holds |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

import type { PortalTexts } from '@plazo/messages/portal'

const KILOBYTE = 1024

/** As people say it, in their numbers. */
export function sizeOf(bytes: number, locale: string, { files }: Pick<PortalTexts, 'files'>): string {
  const inWords = (amount: number) => amount.toLocaleString(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 })
  const kilobytes = bytes / KILOBYTE
  return kilobytes < KILOBYTE
    ? files.kilobytes(inWords(Math.max(kilobytes, 0.1)))
    : files.megabytes(inWords(kilobytes / KILOBYTE))
}

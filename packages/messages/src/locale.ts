import { LOCALES, type Locale } from '@plazo/domain/desk'

/** The reader's first choice among the desk's languages, by `Accept-Language`; the desk's own when he names none. */
export function negotiateLocale(acceptLanguage: string | undefined, otherwise: Locale): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { language } of wishes) {
    const known = LOCALES.find((locale) => locale === language)
    if (known) return known
  }
  return otherwise
}

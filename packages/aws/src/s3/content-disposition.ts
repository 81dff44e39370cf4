const PLAIN = /[^\x20-\x7e]|["%;\\]/gu
const UNRESERVED = /['()*]/gu

/** Handed out and never shown in its place, under its own name (RFC 6266). */
export function attachmentNamed(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    UNRESERVED,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${name.replaceAll(PLAIN, '_')}"; filename*=UTF-8''${encoded}`
}

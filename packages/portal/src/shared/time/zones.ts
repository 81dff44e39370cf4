/** The zones that a reader may choose from, by IANA's names; his own is among them, whatever its name. */
export function zones(own: string): readonly { id: string; name: string }[] {
  const known = Intl.supportedValuesOf('timeZone')
  const all = own === '' || known.includes(own) ? known : [own, ...known]
  return all.map((id) => ({ id, name: id.replaceAll('_', ' ') }))
}

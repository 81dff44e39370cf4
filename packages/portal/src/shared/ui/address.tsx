/** Of mail; where it is too long for a line, it breaks before the house. */
export function Address({ mail }: { mail: string }) {
  const [person, house] = mail.split('@')
  return (
    <>
      {person}
      <wbr />@{house}
    </>
  )
}

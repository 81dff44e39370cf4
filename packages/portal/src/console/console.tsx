import { Openness, useDesk } from '../shared/ui/openness.tsx'

/** What is around every screen of the console. */
export function Console() {
  const desk = useDesk()
  return (
    <>
      <header className="bar">
        <span className="logo">{desk?.name ?? ' '}</span>
        <Openness />
      </header>
      <main id="content">
        <h1>{desk?.name ?? ' '}</h1>
      </main>
    </>
  )
}

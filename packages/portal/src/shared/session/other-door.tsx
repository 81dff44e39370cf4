/**
 * For whoever signed in by the app that is not his.
 * @module
 */
import { useReader } from '../texts.tsx'
import { Back } from './form.tsx'
import { Head, type Level } from './head.tsx'
import { type App, BEGINS } from './this-app.ts'

type OtherDoor = { app: App; level: Level; back: () => void }

export function OtherDoor({ app, level, back }: OtherDoor) {
  const { texts } = useReader()
  const { title, lead, go } = texts.otherDoor[app]
  return (
    <>
      <Head level={level} title={title} lead={lead} arrives />
      <div className="buttons">
        <a href={BEGINS[app]} className="button">
          {go}
        </a>
        <Back back={back} />
      </div>
    </>
  )
}

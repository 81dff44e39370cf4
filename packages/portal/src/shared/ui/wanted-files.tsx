import { type Chosen, isUp } from '../files/chosen.ts'
import { useReader } from '../texts.tsx'

export type Evidence = { id: string; label: string; required: boolean; image: boolean }

/** What the topic wants to see, said before anything is sent; and whether there is as much by now. */
export function Wanted({ evidence, chosen }: { evidence: readonly Evidence[]; chosen: readonly Chosen[] }) {
  const { texts } = useReader()
  const up = chosen.filter(isUp)
  const images = up.filter(({ image }) => image).length
  const lists = [
    { lead: texts.files.needed, wanted: evidence.filter(({ required }) => required) },
    { lead: texts.files.helpful, wanted: evidence.filter(({ required }) => !required) },
  ]
  return lists
    .filter(({ wanted }) => wanted.length > 0)
    .map(({ lead, wanted }) => (
      <div key={lead} className="tip">
        <strong>{lead}</strong>
        <ul className="wanted">
          {wanted.map(({ id, label, image }, index) => (
            <li key={id}>
              {label} {(image ? images : up.length) > index && <span className="good">{texts.files.there}</span>}
            </li>
          ))}
        </ul>
      </div>
    ))
}

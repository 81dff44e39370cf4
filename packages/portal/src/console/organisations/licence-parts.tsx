/**
 * Licences, and the windows of priority that were announced.
 * @module
 */
import { LICENCE_KINDS } from '@plazo/domain/organisation'
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { dayInWords, instantOf } from '../../shared/time/zoned.ts'
import { useDesk } from '../../shared/ui/openness.tsx'
import { Deed, type DeedField, type Values } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Account, useChanged, useDeskDays, useOffers } from './account.ts'
import { Part } from './part.tsx'

export function LicencesPart({ account }: { account: Account }) {
  const words = useConsoleTexts().office.licences
  const { locale } = useReader()
  const { licences } = account
  return (
    <Part title={words.title} deeds={<ChangeLicences account={account} />}>
      {licences.length === 0 && <p>{words.none}</p>}
      <ul className="lines">
        {licences.map(({ product, version, kind, validUntil }, index) => (
          <li key={`${product} ${index}`}>
            <strong>
              {product} {version}
            </strong>{' '}
            {words.kinds[kind]}
            {validUntil !== undefined && `, ${words.until(dayInWords(locale, validUntil))}`}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** One line more than there are; a line without a product is none. */
function ChangeLicences({ account }: { account: Account }) {
  const words = useConsoleTexts().office.licences
  const offers = useOffers()
  const changed = useChanged(account.id)
  const { id: organisationId, version, licences } = account
  if (!offers || offers.products.length === 0) return null
  const places = Array.from({ length: licences.length + 1 }, (_, place) => place)
  const kinds = LICENCE_KINDS.map((id) => ({ id, name: words.kinds[id] }))
  const fieldsOf = (values: Values, place: number): readonly DeedField[] => {
    // Of the lines that are sent, which this one is.
    const sent = places.slice(0, place).flatMap((before) => licenceOf(values, before)).length
    const at = (name: string) => ({ name: `licences/${place}/${name}`, pointer: `/licences/${sent}/${name}` })
    const product = { label: words.product(place + 1), options: offers.products, empty: words.empty }
    if (licenceOf(values, place).length === 0) return [{ name: at('product').name, kind: 'choice', ...product }]
    return [
      { ...at('product'), kind: 'choice', ...product },
      { ...at('version'), label: words.version },
      { ...at('kind'), label: words.kind, kind: 'choice', options: kinds },
      { ...at('validUntil'), label: words.valid, kind: 'date' },
    ]
  }
  return (
    <Deed
      name={`licences.${organisationId}`}
      title={words.change}
      fields={(values) => places.flatMap((place) => fieldsOf(values, place))}
      start={startOf(account)}
      send={(values) =>
        call('PUT /organisations/{organisationId}/licences', {
          at: { organisationId },
          version,
          body: { licences: places.flatMap((place) => licenceOf(values, place)) },
        })
      }
      done={words.done}
      changed={changed}
    />
  )
}

function startOf({ licences }: Account): Values {
  const blank = { product: '', version: '', kind: LICENCE_KINDS[0], validUntil: '' }
  return Object.fromEntries(
    [...licences, blank].flatMap((licence, place) =>
      Object.entries({ ...blank, ...licence }).map(([name, value]) => [`licences/${place}/${name}`, value ?? '']),
    ),
  )
}

function licenceOf(values: Values, place: number) {
  const value = (name: string) => values[`licences/${place}/${name}`] ?? ''
  if (value('product') === '') return []
  return [
    {
      product: value('product'),
      ...(value('version') !== '' && { version: value('version') }),
      kind: LICENCE_KINDS.find((kind) => kind === value('kind')) ?? LICENCE_KINDS[0],
      ...(value('validUntil') !== '' && { validUntil: value('validUntil') }),
    },
  ]
}

export function WindowsPart({ account }: { account: Account }) {
  const words = useConsoleTexts().office.windows
  const desk = useDesk()
  const days = useDeskDays()
  const { windows } = account
  const nameOf = (id: string) => desk?.priorityReasons?.find((reason) => reason.id === id)?.name ?? id
  return (
    <Part title={words.title} deeds={<Announce account={account} />}>
      {windows.length === 0 && <p>{words.none}</p>}
      <ul className="lines">
        {windows.map(({ id, reason, from, until, note }) => (
          <li key={id}>
            <strong>{nameOf(reason)}</strong> {words.span(days.moment(from), days.moment(until))}{' '}
            <span className="quiet-text">{note}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Announce({ account }: { account: Account }) {
  const words = useConsoleTexts().office.windows
  const offers = useOffers()
  const { timeZone } = useDeskDays()
  const changed = useChanged(account.id)
  const organisationId = account.id
  if (!offers || offers.windows.length === 0) return null
  const announce = ({ reason = '', from = '', until = '', note = '' }: Values, once: string) => {
    const span = { from: instantOf(from, timeZone), until: instantOf(until, timeZone) }
    const body = { reason, ...span, ...(note !== '' && { note }) }
    return call('POST /organisations/{organisationId}/windows', { at: { organisationId }, body, once })
  }
  return (
    <Deed
      name={`window.${organisationId}`}
      title={words.announce}
      fields={[
        { name: 'reason', label: words.reason, kind: 'choice', options: offers.windows },
        { name: 'from', label: words.from, kind: 'datetime-local' },
        { name: 'until', label: words.until, kind: 'datetime-local' },
        { name: 'note', label: words.note },
      ]}
      start={{ reason: offers.windows[0]?.id ?? '', from: '', until: '', note: '' }}
      send={announce}
      done={words.done}
      changed={changed}
    />
  )
}

/**
 * The screens beside the queue, in one file that comes when the first of them is opened.
 * @module
 */
import { getRouteApi } from '@tanstack/react-router'
import './office.css'
import { Why } from './breaches/why.tsx'
import { Organisations } from './organisations/list.tsx'
import { Opening } from './organisations/opening.tsx'
import { OrganisationPage } from './organisations/page.tsx'

export { Approvals } from './breaches/approvals.tsx'
export { Breaches } from './breaches/list.tsx'
export { DefinitionPage } from './definition/page.tsx'
export { ProfilePage } from './profile/page.tsx'
export { Register } from './organisations/register.tsx'

const organisations = getRouteApi('/organisations')
const organisation = getRouteApi('/organisations/$organisationId')
const opening = getRouteApi('/organisations/$organisationId/ticket')
const why = getRouteApi('/breaches/$ticketId')

export function OrganisationsScreen() {
  return <Organisations find={organisations.useSearch().find ?? ''} />
}

export function OrganisationScreen() {
  const { organisationId } = organisation.useParams()
  return (
    <OrganisationPage organisationId={organisationId} key={organisationId} month={organisation.useSearch().month} />
  )
}

export function OpeningScreen() {
  const { organisationId } = opening.useParams()
  const contactId = opening.useSearch().for ?? ''
  return <Opening key={`${organisationId} ${contactId}`} organisationId={organisationId} contactId={contactId} />
}

export function WhyScreen() {
  const { ticketId } = why.useParams()
  return <Why ticketId={ticketId} key={ticketId} />
}

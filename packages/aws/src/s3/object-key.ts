import { organisationOfUpload } from '@plazo/application/uploads'

/** GuardDuty and the lifecycle look at what lies under it. */
export const PREFIX = 'uploads/'

/** The organisation comes first, as in every key of customers' data. @throws RangeError for text that is no upload's id. */
export function objectKey(id: string): string {
  const organisationId = organisationOfUpload(id)
  if (organisationId === undefined) throw new RangeError(`"${id}" is no upload's id`)
  return `${PREFIX}${organisationId}/${id}`
}

/** Undefined for a key that was not made here. */
export function uploadOfKey(key: string): string | undefined {
  const id = key.split('/').at(-1) ?? ''
  return organisationOfUpload(id) !== undefined && objectKey(id) === key ? id : undefined
}

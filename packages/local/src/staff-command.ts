/**
 * `npm run desk -- staff`: who the desk's people are.
 * @module
 */
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Agent } from '@plazo/application/directory'
import { addStaff, changeStaff, StaffMistake, type StaffDesk } from '@plazo/application/staff'
import { cognitoSignInRegister } from '@plazo/aws/cognito/sign-in-register'
import { directory, directoryWriter } from '@plazo/aws/dynamodb/directory'
import { entryBook } from '@plazo/aws/dynamodb/entry-book'
import { staffProfiles } from '@plazo/aws/dynamodb/staff-profiles'
import { fromEpoch } from '@plazo/domain/instant'
import { peoplePlace, type PeoplePlace } from './desk-place.ts'
import { Plight } from './plight.ts'
import { staffWish, type StaffWish } from './staff-wish.ts'

/** @param words After the command's name. @returns What to print. @throws Plight */
export async function staff(words: readonly string[]): Promise<string> {
  const place = await peoplePlace()
  const wish = staffWish(place.desk, words)
  try {
    return await granted(place, wish)
  } catch (error) {
    throw error instanceof StaffMistake ? new Plight(error.message) : error
  } finally {
    place.client.destroy()
    place.cognito.destroy()
  }
}

async function granted({ client, tableName, cognito, userPoolId }: PeoplePlace, wish: StaffWish): Promise<string> {
  const db = DynamoDBDocumentClient.from(client)
  const people = directory(db, tableName)
  const desk: StaffDesk = {
    staff: staffProfiles(db, tableName),
    directory: { ...people, ...directoryWriter(db, tableName) },
    entryBook: entryBook(db, tableName),
    signIns: cognitoSignInRegister(cognito, userPoolId),
  }
  switch (wish.kind) {
    case 'list':
      return (await people.agents()).map(lineOf).join('\n')
    case 'add': {
      const signIn = await addStaff(desk, wish.person)
      const { mail } = wish.person
      return `${lineOf(wish.person)}\n${signIn === 'invited' ? `A password that is good once is on its way to ${mail}.` : `${mail} has a password already.`}`
    }
    case 'change': {
      const { id, left, changes } = wish
      const leftAt = fromEpoch(Date.now())
      const after = await changeStaff(desk, id, { ...changes, ...(left && { leftAt }) })
      return `${lineOf(after)}\nIt holds within a minute.`
    }
  }
}

function lineOf({ id, name, mail, role, teams, leftAt }: Omit<Agent, 'locale'>): string {
  const where = leftAt === undefined ? teams.join(', ') : `left at ${leftAt}`
  return `${id.padEnd(12)} ${role.padEnd(6)} ${name}, ${mail} (${where})`
}

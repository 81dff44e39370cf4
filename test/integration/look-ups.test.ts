/**
 * Questions of people who are not signed in: written down once an hour, and told once by the stream.
 */
import { lookUpKey } from '@plazo/aws/dynamodb/keys'
import { mailCauses } from '@plazo/aws/dynamodb/stream'
import { describe, expect, test } from 'vitest'
import { freshId, minutes, NOW } from './changes.ts'
import { TABLES } from './tables.ts'

describe.each(TABLES)('a question how a ticket stands %s', (_, make) => {
  test('is told by the stream when it is new, and not when it is asked again', async () => {
    const table = await make()
    const asked = { ticketId: freshId('SANJOSE'), mail: 'Ana@customer.example', at: NOW }
    await table.lookUps.ask(asked)
    const first = await table.image(lookUpKey(asked))
    expect(mailCauses({ dynamodb: { NewImage: first } })).toEqual([asked])
    const again = { ...asked, mail: 'ana@customer.example', at: minutes(10) }
    await table.lookUps.ask(again)
    expect(lookUpKey(again)).toEqual(lookUpKey(asked))
    expect(mailCauses({ dynamodb: { OldImage: first, NewImage: await table.image(lookUpKey(again)) } })).toEqual([])
    expect(lookUpKey({ ...asked, at: minutes(70) })).not.toEqual(lookUpKey(asked))
    expect(lookUpKey({ ...asked, ticketId: freshId('SANJOSE') })).not.toEqual(lookUpKey(asked))
  })
})

import { LimitExceededException, MessageRejected, SESServiceException, type SESClient } from '@aws-sdk/client-ses'
import { MailRefused } from '@plazo/application/mailer'
import { sesMailer } from '@plazo/aws/ses/mailer'
import { expect, test } from 'vitest'

const MAIL = {
  from: 'avisos@desk.example',
  to: 'ana@school.example',
  subject: 'Hola',
  raw: new TextEncoder().encode('Subject: Hola\r\n\r\n'),
}

const failing = (error: Error) => {
  const send = async () => {
    throw error
  }
  return sesMailer({ send } as unknown as SESClient)
}
const ses = (name: string, message: string) =>
  new SESServiceException({ name, message, $fault: 'client', $metadata: {} })
const rejected = (message: string) => new MessageRejected({ message, $metadata: {} })

test.for([
  ['a rejected mail', rejected('Address blacklisted.')],
  ['an address it cannot read', ses('InvalidParameterValue', "Missing final '@domain'")],
  ['a recipient the sandbox does not know', rejected('Email address is not verified: ana@school.example')],
] as const)('%s is refused for good', async ([, error]) => {
  await expect(failing(error).send(MAIL)).rejects.toBeInstanceOf(MailRefused)
})

test.for([
  ['throttling', ses('Throttling', 'Maximum sending rate exceeded.')],
  ['the day’s quota', new LimitExceededException({ message: 'Daily message quota exceeded.', $metadata: {} })],
  ['a timeout', Object.assign(new Error('socket hang up'), { name: 'TimeoutError' })],
  ['a sender of ours that is not verified', rejected('Email address is not verified: avisos@desk.example')],
] as const)('%s stays a fault, to be sent later', async ([, error]) => {
  await expect(failing(error).send(MAIL)).rejects.toBe(error)
})

test('the envelope has one sender and one recipient', async () => {
  const sent: unknown[] = []
  const client = { send: async ({ input }: { input: unknown }) => void sent.push(input) } as unknown as SESClient
  await sesMailer(client).send(MAIL)
  expect(sent).toEqual([{ Source: MAIL.from, Destinations: [MAIL.to], RawMessage: { Data: MAIL.raw } }])
})

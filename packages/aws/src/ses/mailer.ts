import { SendRawEmailCommand, SESServiceException, type SESClient } from '@aws-sdk/client-ses'
import { MailRefused, type Mailer, type OutgoingMail } from '@plazo/application/mailer'

/** What SES answers when it will never take this mail, whoever sends it again. */
const REFUSALS: ReadonlySet<string> = new Set(['MessageRejected', 'InvalidParameterValue'])

/**
 * Mail through SES, one attempt each.
 *
 * @param client Made with `maxAttempts: 1`: SES has no idempotency token, so a repeat after a lost answer is a second mail.
 */
export function sesMailer(client: SESClient): Mailer {
  return {
    async send(mail) {
      const { from, to, raw } = mail
      try {
        await client.send(new SendRawEmailCommand({ Source: from, Destinations: [to], RawMessage: { Data: raw } }))
      } catch (error) {
        throw isRefusal(error, mail) ? new MailRefused(error.message, { cause: error }) : error
      }
    },
  }
}

/** A sender of ours that is not verified is our fault, not the mail's: it stays a fault, to be sent once that is mended. */
function isRefusal(error: unknown, { from }: OutgoingMail): error is SESServiceException {
  return error instanceof SESServiceException && REFUSALS.has(error.name) && !error.message.includes(from)
}

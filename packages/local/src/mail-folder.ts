/**
 * The mails SES was given, each a file as it would have left, so that they outlive the run.
 * @module
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

export type Envelope = { from: string; to: readonly string[] }

export type ReceivedMail = {
  id: string
  receivedAt: string
  from: string
  to: readonly string[]
  subject: string
  messageId: string
  text: string
  html?: string
  raw: string
}

/** `<milliseconds since 1970>-<count>.eml`: names sort as the mails came. */
const FILE = /^(\d{13}-\d{6})\.eml$/

export class MailFolder {
  readonly #folder: string
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async keep({ from, to }: Envelope, message: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const id = `${Date.now()}-${String(this.#count++ % 1_000_000).padStart(6, '0')}`
    const envelope = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)]
    await writeFile(
      join(this.#folder, `${id}.eml`),
      Buffer.concat([Buffer.from(`${envelope.join('\r\n')}\r\n`), message]),
    )
  }

  /** Newest first. */
  async list(): Promise<readonly ReceivedMail[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const ids = names.flatMap((name) => FILE.exec(name)?.[1] ?? [])
    const mails = await Promise.all(
      ids
        .toSorted()
        .toReversed()
        .map((id) => this.find(id)),
    )
    return mails.filter((mail) => mail !== undefined)
  }

  async find(id: string): Promise<ReceivedMail | undefined> {
    const file = `${id}.eml`
    // The id comes from an address: nothing but a name of ours is opened.
    if (!FILE.test(file)) return undefined
    const raw = await readFile(join(this.#folder, file)).catch(() => undefined)
    return raw && read(id, raw)
  }
}

async function read(id: string, raw: Buffer): Promise<ReceivedMail> {
  const { headers, from, subject = '', messageId = '', text = '', html } = await PostalMime.parse(raw)
  return {
    id,
    receivedAt: new Date(Number.parseInt(id, 10)).toISOString(),
    from: from?.address ?? '',
    to: headers.filter(({ key }) => key === 'delivered-to').map(({ value }) => value),
    subject,
    messageId,
    text,
    ...(html !== undefined && { html }),
    raw: raw.toString('utf8'),
  }
}

/**
 * What the portal says about files, in English.
 * @module
 */
import type { filesEs } from './portal-files-es.ts'

export const filesEn: typeof filesEs = {
  attach: 'Attach files',
  how: (most: number, size: string) =>
    `Pictures, PDFs or spreadsheets: up to ${most}, ${size} each. You can also paste or drop them here.`,
  needed: 'This topic needs',
  helpful: 'It helps to attach',
  there: 'done',
  uploading: (percent: number) => `Uploading: ${percent} %`,
  checking: 'Checking for viruses…',
  ready: 'Ready',
  readyUnchecked: 'Ready; still being checked',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  retry: 'Try again',
  retryOf: (name: string) => `Try again: ${name}`,
  removed: (name: string) => `${name} was removed.`,
  problems: {
    tooBig: (size: string) => `Too large: the limit is ${size}. Crop it or split it.`,
    empty: 'It is empty: choose another one.',
    type: 'We do not accept this kind of file. Save it as a picture, a PDF or a spreadsheet.',
    tooMany: (most: number) => `There are ${most} files already: remove one, or send this in another message.`,
    infected: 'It has a virus and will not be sent. Remove it, or attach a clean copy.',
    refused: 'Its contents do not match its name. Save it again and attach it once more.',
    interrupted: 'It did not arrive completely. Try again.',
  },
  wait: 'Wait until the files are up, or remove those that failed.',
  list: 'Files',
  download: (name: string) => `Download ${name}`,
  states: {
    waiting: 'being checked',
    infected: 'had a virus: removed',
    refused: 'did not pass its check: removed',
  },
  event: {
    infected: (name: string) => `${name} had a virus and was removed.`,
    refused: (name: string) => `${name} did not pass its check and was removed.`,
  },
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
}

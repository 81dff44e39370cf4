/**
 * What the desk says when it says no to a file, in English.
 * @module
 */
import type { ProblemTexts } from './problem-catalogue.ts'

export const FILE_PROBLEMS_EN = {
  'upload/unknown': () => ({
    title: 'That file is not available any more',
    detail: 'It was sent before, its time has passed, or it is not yours. Remove it and attach it again.',
  }),
  'upload/infected': ({ name }) => ({
    title: 'The file has a virus',
    detail: `"${name}" has a virus and was not taken. Remove it and send the ticket without it, or attach a clean copy.`,
  }),
  'upload/refused': ({ name }) => ({
    title: 'The file is not what it says it is',
    detail: `"${name}" could not be recognised as a picture, a PDF or a sheet. Save it again as one of those and attach it once more.`,
  }),
  'file/unknown': () => ({
    title: 'We cannot find that file',
    detail: 'Go back to the ticket and open it from there.',
  }),
  'file/waiting': ({ name }) => ({
    title: 'The file is being checked',
    detail: `"${name}" can be downloaded as soon as we know that it has no virus. Try again in a minute.`,
  }),
  'file/removed': ({ name }) => ({
    title: 'The file was removed',
    detail: `"${name}" did not pass its check and was deleted. Ask for a clean copy, or send one, in this ticket.`,
  }),
} as const satisfies Partial<ProblemTexts>

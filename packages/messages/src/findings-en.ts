/**
 * What intake asks to be written instead, in English.
 * @module
 */
import type { FindingTexts } from './findings.ts'

const list = (items: readonly string[]) => items.join(', ')

const DATA = {
  name: 'your first and last name',
  mobile: 'your mobile number',
  mail: 'your e-mail address',
  organisation: 'the name of your organisation',
} as const

export const FINDINGS_EN: FindingTexts = {
  'subject/grammar': ({ modules, module, suggestion }) =>
    suggestion === undefined
      ? `Begin with the module and a comma, then say the case: "${module ?? modules[0] ?? ''}, …". Modules: ${list(modules)}.`
      : `Write the module, a comma and the case. For example: "${suggestion}".`,
  'subject/no-case': ({ modules, module }) =>
    `This subject does not say what happens. Write the module, a comma and the case in a few words: "${module ?? modules[0] ?? ''}, …". Modules: ${list(modules)}.`,
  'subject/repeats': ({ ticketId, subject }) =>
    `Ticket ${ticketId} ("${subject}") is still open and seems to be the same: write there. If it is another one, say that it does not repeat it.`,
  'description/missing': () => 'Tell what happened, where, and what you expected.',
  'description/too-little': ({ words, minimum }) =>
    `Tell a little more: what you did, what happened and what you expected. Write at least ${minimum} different words; there are ${words}.`,
  'description/several': () =>
    'This seems to ask for more than one thing. Open a ticket for each: so each has its own time to answer.',
  'field/missing': ({ label }) => `This is missing: ${label.en}.`,
  'field/helpful': ({ label }) => `If you have it at hand, add this and we will ask less: ${label.en}.`,
  'field/not-asked': ({ name, asked }) =>
    asked.length === 0
      ? `This topic does not ask for "${name}". Remove it, or put it into the description.`
      : `This topic does not ask for "${name}". It asks for: ${list(asked)}.`,
  'field/no-number': ({ label, least }) =>
    `${label.en}: write a number${least === undefined ? '' : ` of ${least} or more`}, without letters or thousands separators.`,
  'field/no-day': ({ label }) => `${label.en}: write a day that exists, such as 2026-12-21.`,
  'field/no-mail': ({ label }) => `${label.en}: write an e-mail address, such as ana@school.example.`,
  'field/no-phone': ({ label, example }) => `${label.en}: write the whole number, such as ${example}.`,
  'field/no-tax-id': ({ label, example }) => `${label.en}: write all of it, such as ${example}.`,
  'field/tax-id-digit': ({ label }) =>
    `${label.en}: its last character does not fit the others. Check it letter by letter.`,
  'field/no-option': ({ label, options }) => `${label.en}: choose one of: ${list(options)}.`,
  'field/no-text': ({ label }) => `${label.en}: write it with letters or digits.`,
  'menu-path/missing': () => 'Write the full path of the menu: "Menu > Submenu > Screen".',
  'menu-path/short': () => 'Write the full path, at least two levels with ">" between them: "Menu > Submenu > Screen".',
  'evidence/missing': ({ labels, wanted, given }) =>
    `Attach ${wanted === 1 ? 'a file' : `${wanted} files`}${given === 0 ? '' : `, there are ${given}`}: ${labels.map(({ en }) => en).join('; ')}.`,
  'evidence/helpful': ({ label }) => `Attach it if you can, and we help you sooner: ${label.en}.`,
  'identity/missing': ({ field }) => `Write ${DATA[field]}: without it we cannot attend you.`,
  'identity/no-name': () => 'Write all of it, at least three letters.',
  'identity/no-mobile': ({ example }) => `Write the whole mobile number, such as ${example}.`,
  'identity/no-mail': () => 'Write an e-mail address, such as ana@school.example.',
  'callback/no-phone': () => 'Write the number that we may call, with its area code: at least seven digits.',
  'statement/missing': ({ words }) => `To open the ticket, confirm: "${words.en}"`,
  'statement/unknown': ({ name, known }) =>
    known.length === 0
      ? `No statement is asked here: remove "${name}".`
      : `"${name}" is none of the statements that are asked: ${list(known)}.`,
}

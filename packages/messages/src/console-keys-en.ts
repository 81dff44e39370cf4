/**
 * What the console says of its keys, in English.
 * @module
 */
import type { ConsoleTexts } from './console.ts'

export const consoleKeysEn: ConsoleTexts['keys'] = {
  title: 'Keys',
  lead: 'None of them acts while you type, except with Ctrl or ⌘. What you change stays in this browser.',
  actions: {
    next: 'Next ticket',
    previous: 'Previous ticket',
    open: 'Open the ticket',
    quick: 'Quick actions',
    take: 'Take it',
    reply: 'Reply',
    note: 'Note',
    assign: 'Assign',
    transfer: 'Transfer',
    priority: 'Priority',
    close: 'Close',
    earlier: 'Link an earlier ticket',
    send: 'Send',
    sendAndClose: 'Send and close',
    undo: 'Undo',
    back: 'Back to the queue',
    inbox: 'Go to the queue',
    mine: 'Go to mine',
    breaching: 'Go to those falling due',
    find: 'Filter the queue',
    palette: 'Search or do…',
    keys: 'List of keys',
  },
}

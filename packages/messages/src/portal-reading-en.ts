import type { readingEs } from './portal-reading-es.ts'

export const readingEn: typeof readingEs = {
  seen: (name, at) => `Seen by ${name}, ${at}`,
  news: (name) => `New message from ${name}`,
  watch: 'I cannot tell yet: keep it open…',
  watchUntil: 'I will confirm by',
  watchGo: 'Keep it open',
  print: 'Print',
  rate: 'How did we do?',
}

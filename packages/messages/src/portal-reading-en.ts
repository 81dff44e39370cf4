import type { readingEs } from './portal-reading-es.ts'

export const readingEn: typeof readingEs = {
  seen: (name, at) => `Seen by ${name}, ${at}`,
  news: (name) => `New message from ${name}`,
  watch: 'I cannot tell yet: keep watching…',
  watchUntil: 'I confirm it by',
  watchGo: 'Keep watching',
  print: 'Print',
  rate: 'How did we do?',
}

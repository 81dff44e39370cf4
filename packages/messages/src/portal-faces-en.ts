import type { facesEs } from './portal-faces-es.ts'

export const facesEn: typeof facesEs = {
  retry: 'Try again',
  retryIn: (seconds) => `You can try again in ${seconds} s`,
  trace: (id) => `If you write to us about this, mention ${id}`,
  stale: (at) => `What you see is from ${at}.`,
  working: 'No connection. What you type is kept here; go on where you were once it is back.',
  unreached: 'We cannot get through',
  unreachedLead: 'Your session and what you typed are still here. We try again as soon as there is a connection.',
  toList: 'Go to my tickets',
  of: {
    401: {
      title: 'Your session is no longer valid',
      detail: 'What you typed is still here. Sign out and in again to go on.',
    },
    403: {
      title: 'Your account cannot do this',
      detail: 'What you typed is still here. Ask your help desk, or whoever manages your account.',
    },
    404: {
      title: 'There is nothing here that you can see',
      detail:
        'The address is mistyped or belongs to another organisation. Check the number, or look among your tickets.',
    },
    409: {
      title: 'Something changed in the meantime',
      detail: 'What you typed is still here. Read what is new and try again.',
    },
    412: {
      title: 'Somebody wrote before you',
      detail: 'What you typed is still here. Read what is new and try again.',
    },
    429: {
      title: 'Too many requests in a row',
      detail: 'What you typed is still here. Wait a moment and try again.',
    },
  },
}

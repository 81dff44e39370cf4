import type { facesEs } from './portal-faces-es.ts'

export const facesEn: typeof facesEs = {
  retry: 'Try again',
  retryIn: (seconds) => `You can try again in ${seconds} s`,
  trace: (id) => `If you write to us about this, mention ${id}`,
  stale: (at) => `What you see is from ${at}.`,
  working: 'You are offline. What you type is kept here; continue where you were once you are back.',
  unreached: 'We cannot get through',
  unreachedLead: 'Your session and what you typed are still here. We will try again as soon as there is a connection.',
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
      title: 'We cannot find that',
      detail:
        'The address is mistyped or belongs to another organisation. Check the number, or look among your tickets.',
    },
    409: {
      title: 'Something changed in the meantime',
      detail: 'What you typed is still here. Read what is new, then try again.',
    },
    412: {
      title: 'Somebody wrote before you',
      detail: 'What you typed is still here. Read what is new, then try again.',
    },
    429: {
      title: 'Too many attempts in a row',
      detail: 'What you typed is still here. Wait a moment and try again.',
    },
  },
}

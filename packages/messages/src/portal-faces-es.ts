/**
 * What the portal says when something does not work and nobody else has words for it: what happened, what stays, and
 * what to do now.
 * @module
 */
export const facesEs = {
  retry: 'Reintentar',
  retryIn: (seconds: number) => `Podrá reintentar en ${seconds} s`,
  trace: (id: string) => `Si nos escribe por esto, mencione ${id}`,
  stale: (at: string) => `Lo que ve es de ${at}.`,
  working: 'Sin conexión. Lo que escriba se guarda aquí; al volver, siga donde estaba.',
  unreached: 'No logramos conectarnos',
  unreachedLead: 'Su sesión y lo que escribió siguen aquí. Lo intentamos otra vez en cuanto haya conexión.',
  toList: 'Ir a mis casos',
  of: {
    401: {
      title: 'Su sesión ya terminó',
      detail: 'Lo que escribió sigue aquí. Salga y entre de nuevo para seguir.',
    },
    403: {
      title: 'Su cuenta no puede hacer esto',
      detail: 'Lo que escribió sigue aquí. Pregunte a su mesa de ayuda o a quien administra su cuenta.',
    },
    404: {
      title: 'Aquí no hay nada que pueda ver',
      detail: 'La dirección está mal escrita o es de otra organización. Revise el número o búsquelo entre sus casos.',
    },
    409: {
      title: 'Algo cambió mientras tanto',
      detail: 'Lo que escribió sigue aquí. Lea lo nuevo y vuelva a intentarlo.',
    },
    412: {
      title: 'Alguien escribió antes que usted',
      detail: 'Lo que escribió sigue aquí. Lea lo nuevo y vuelva a intentarlo.',
    },
    429: {
      title: 'Demasiados intentos seguidos',
      detail: 'Lo que escribió sigue aquí. Espere un momento y vuelva a intentarlo.',
    },
  },
}

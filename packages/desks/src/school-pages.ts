/**
 * What the `school` desk advises its people beside any ticket: S0-42.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'

export const SCHOOL_PAGES: NonNullable<Desk['pages']> = {
  recommendations: {
    title: { es: 'Recomendaciones de uso', en: 'Recommendations of use' },
    lead: {
      es: 'Con esto su reporte se resuelve a la primera.',
      en: 'With these your report is solved at the first go.',
    },
    sections: [
      {
        heading: { es: 'Antes de escribirnos', en: 'Before you write to us' },
        points: [
          { es: 'Busque su duda en la academia.', en: 'Look your question up in the academy.' },
          {
            es: 'Reserve tiempo: durante el chat le pediremos probar con nosotros.',
            en: 'Set time aside: in the chat we ask you to try things with us.',
          },
          {
            es: 'Tenga a la mano el nombre de la pantalla y lo que dice el aviso.',
            en: 'Have the name of the screen at hand, and what the notice says.',
          },
        ],
      },
      {
        heading: { es: 'Durante el chat', en: 'In the chat' },
        points: [
          {
            es: 'Un asunto en cada conversación: así nada queda sin respuesta.',
            en: 'One matter in each conversation: so nothing goes without an answer.',
          },
          {
            es: 'Si debe irse, díganoslo con "Tengo que irme": la conversación le espera.',
            en: 'If you must leave, tell us with "I must leave now": the conversation waits for you.',
          },
          {
            es: 'Nunca nos mande contraseñas.',
            en: 'Never send us passwords.',
          },
        ],
      },
    ],
  },
}

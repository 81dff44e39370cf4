/**
 * Answers that every sample desk writes often.
 * @module
 */
import type { Snippet } from '@plazo/domain/snippets'

export const USUAL_SNIPPETS = {
  received: {
    name: { es: 'Lo tengo', en: 'I have it' },
    text: {
      es: 'Buenos días, {requester}:\n\nTengo su caso {ticket} y ya lo estoy revisando. Le escribo aquí en cuanto tenga algo.\n\n{agent}',
      en: 'Hello {requester},\n\nI have your ticket {ticket} and am looking into it. I will write here as soon as I know more.\n\n{agent}',
    },
  },
  screenshot: {
    name: { es: 'Pedir una captura', en: 'Ask for a screenshot' },
    text: {
      es: '{requester}, para seguir con «{subject}» necesito una captura de la pantalla completa, con el mensaje a la vista. ¿Puede adjuntarla aquí?\n\n{agent}',
      en: '{requester}, to go on with “{subject}” I need a screenshot of the whole screen with the message in view. Could you attach it here?\n\n{agent}',
    },
  },
  solved: {
    name: { es: 'Quedó resuelto', en: 'It is solved' },
    text: {
      es: '{requester}, con esto debería quedar resuelto. Por favor pruébelo y díganos aquí si ya funciona.\n\n{agent}, {desk}',
      en: '{requester}, this should solve it. Please try it and tell us here whether it works.\n\n{agent}, {desk}',
    },
  },
} as const satisfies Readonly<Record<string, Snippet>>

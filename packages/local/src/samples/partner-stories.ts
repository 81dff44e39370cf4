/**
 * The desk of a head office for its partners: one ticket in each of the four states.
 * @module
 */
import { ANA, CARLA, DAVID, ELENA, IRMA, say } from './cast.ts'
import type { Story } from './stories.ts'

export const partnerStories: readonly Story[] = [
  {
    by: ANA,
    opening: {
      topic: 'incident',
      channel: 'portal',
      priority: 'high',
      subject: 'El módulo de caja no abre en un cliente',
      description:
        'En una tienda nuestra el módulo de caja muestra una pantalla blanca desde la actualización de ayer.',
    },
    moves: [],
  },
  {
    by: CARLA,
    opening: {
      topic: 'licence-platform',
      channel: 'portal',
      priority: 'medium',
      subject: 'No aparece la licencia que compré',
      description: 'Compré cinco licencias esta mañana y en la plataforma de licencias solamente aparecen cuatro.',
    },
    moves: [{ by: IRMA, ...say('¿Cuál es el número del pedido?', { asks: true }) }],
  },
  {
    by: DAVID,
    opening: {
      topic: 'doubt',
      channel: 'portal',
      priority: 'low',
      subject: 'Demo data for a customer',
      description: 'Can we load demonstration data into the trial that we show to a new customer next week?',
    },
    moves: [{ by: IRMA, method: 'POST', path: 'resolutions', body: { text: 'Yes: Tools, Demonstration, Load.' } }],
  },
  {
    by: ELENA,
    opening: {
      topic: 'comment',
      channel: 'portal',
      priority: 'low',
      subject: 'Una lista de precios en PDF',
      description: 'Sería de mucha ayuda que la lista de precios del canal se pudiera bajar también en PDF.',
    },
    moves: [
      { by: IRMA, method: 'POST', path: 'resolutions', body: { text: 'Desde hoy está en Documentos del canal.' } },
      { by: ELENA, method: 'POST', path: 'answers', body: { answer: 'solved', text: '¡Gracias!' } },
    ],
  },
]

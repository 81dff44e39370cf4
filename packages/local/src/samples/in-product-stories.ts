/**
 * The desk inside a product: conversations that begin with a subject, one for each request.
 * @module
 */
import { ANA, CARLA, DAVID, JULIO, say } from './cast.ts'
import type { Story } from './stories.ts'

export const inProductStories: readonly Story[] = [
  {
    by: ANA,
    opening: {
      topic: 'usage',
      channel: 'chat',
      priority: 'medium',
      subject: 'Cambiar el logo de mis facturas',
      description: '¿Dónde cambio el logo que sale en las facturas que envío?',
    },
    moves: [],
  },
  {
    by: CARLA,
    opening: {
      topic: 'incident',
      channel: 'chat',
      priority: 'medium',
      subject: 'El botón de timbrar no responde',
      description: 'Desde hace un rato el botón de timbrar no hace nada cuando lo presiono.',
    },
    moves: [{ by: JULIO, ...say('Lo estamos viendo, un momento por favor.') }],
  },
  {
    by: DAVID,
    opening: {
      topic: 'account',
      channel: 'chat',
      priority: 'medium',
      subject: 'Add a second user',
      description: 'How do I add a second user to my account, with read access only?',
    },
    moves: [
      { by: JULIO, method: 'POST', path: 'resolutions', body: { text: 'Settings, Users, Invite, and choose Reader.' } },
      { by: DAVID, method: 'POST', path: 'answers', body: { answer: 'solved' } },
      { by: DAVID, method: 'POST', path: 'satisfaction', body: { stars: 4 } },
    ],
  },
]

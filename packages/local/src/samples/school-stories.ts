/**
 * The school desk: chats with their identity and stages, a top-up with the tax id, a change of data that the director
 * approves, and a quotation by a school without a policy.
 * @module
 */
import { ANA, BENITO, CARLA, ELENA, IRMA, JULIO, say } from './cast.ts'
import type { Story } from './stories.ts'

const STATEMENTS = ['time-set-aside']
const ANA_HERSELF = {
  name: 'Ana Morales',
  mobile: '5512345678',
  mail: ANA,
  organisation: 'Colegio San José',
}
const CARLA_HERSELF = { name: 'Carla Fuentes', mobile: '3312345670', mail: CARLA, organisation: 'Colegio Quetzal' }

export const schoolStories: readonly Story[] = [
  {
    by: ANA,
    opening: {
      topic: 'usage',
      channel: 'chat',
      priority: 'medium',
      subject: 'Boletas del segundo bimestre',
      description: 'No encuentro dónde imprimir las boletas del segundo bimestre de todo un grupo.',
      identity: ANA_HERSELF,
      statements: STATEMENTS,
    },
    moves: [
      { by: IRMA, method: 'PUT', path: 'assignee', body: { agentId: 'irma' } },
      { by: IRMA, ...say('¿De qué grado es el grupo?', { asks: true }) },
    ],
  },
  {
    by: CARLA,
    opening: {
      topic: 'stamps',
      channel: 'portal',
      priority: 'medium',
      subject: 'Recarga de 500 timbres',
      description: 'Necesitamos una recarga de quinientos timbres para las colegiaturas de enero.',
      fields: { taxId: 'EKU9003173C9', quantity: 500 },
      statements: STATEMENTS,
    },
    moves: [],
  },
  {
    by: ANA,
    opening: {
      topic: 'data-edit',
      channel: 'portal',
      priority: 'medium',
      subject: 'Corregir la CURP de un alumno',
      description: 'La CURP del alumno con matrícula 2231 quedó mal capturada y ya no se puede editar.',
      fields: { record: 'Matrícula 2231' },
      statements: STATEMENTS,
    },
    moves: [{ by: BENITO, method: 'POST', path: 'approval', body: { approved: true, text: 'Autorizado.' } }],
  },
  {
    by: CARLA,
    opening: {
      topic: 'access',
      channel: 'chat',
      priority: 'medium',
      subject: 'Contraseña de la maestra nueva',
      description: 'La maestra que entró esta semana no puede entrar con la contraseña que le dimos.',
      identity: CARLA_HERSELF,
      statements: STATEMENTS,
    },
    moves: [
      { by: JULIO, method: 'PUT', path: 'assignee', body: { agentId: 'julio' } },
      { by: JULIO, method: 'POST', path: 'resolutions', body: { text: 'La restablecimos: que pruebe de nuevo.' } },
      { by: CARLA, method: 'POST', path: 'answers', body: { answer: 'solved', text: 'Ya entró, gracias.' } },
      { by: CARLA, method: 'POST', path: 'satisfaction', body: { stars: 5, comment: 'Muy rápido.' } },
    ],
  },
  {
    by: ELENA,
    opening: {
      topic: 'quotation',
      channel: 'portal',
      priority: 'medium',
      subject: 'Cotización de la póliza',
      description: 'Queremos saber cuánto cuesta la póliza de soporte para trescientos alumnos.',
      fields: { item: 'Póliza de soporte, 300 alumnos' },
      statements: STATEMENTS,
    },
    moves: [],
  },
]

/**
 * The club desk: subjects by module, forms by topic, a priority by its reason inside an announced window, an escalation,
 * and what people without training or plan may ask.
 * @module
 */
import { ANA, CARLA, DAVID, ELENA, IRMA, say } from './cast.ts'
import type { Story } from './stories.ts'

const STATEMENTS = ['will-follow']

export const clubStories: readonly Story[] = [
  {
    by: ANA,
    opening: {
      topic: 'member-account',
      channel: 'portal',
      subject: 'SOCIOS, el estado de cuenta no cuadra',
      description: 'El socio pagó dos cuotas en diciembre y su estado de cuenta muestra solamente una de ellas.',
      fields: { member: '0412', voucher: 'R-88213', happenedOn: '2026-12-04' },
      statements: STATEMENTS,
    },
    moves: [
      { by: IRMA, method: 'PUT', path: 'assignee', body: { agentId: 'irma' } },
      { by: IRMA, ...say('¿La segunda cuota entró por caja o por transferencia?', { asks: true }) },
    ],
  },
  {
    by: CARLA,
    opening: {
      topic: 'process',
      channel: 'portal',
      subject: 'CARNETS, la emisión se detiene en el lote 7',
      description: 'La emisión anual de carnets se detiene siempre en el lote siete y no imprime los siguientes.',
      menuPath: 'Socios > Carnets > Emisión por lotes',
      fields: { happenedOn: '2026-12-18' },
      priorityReason: { reason: 'special-process' },
      statements: STATEMENTS,
    },
    moves: [
      {
        by: IRMA,
        method: 'POST',
        path: 'escalations',
        body: { reason: 'El lote 7 tiene un dato que no sabemos leer.' },
      },
    ],
  },
  {
    by: CARLA,
    opening: {
      topic: 'report',
      channel: 'portal',
      subject: 'REPORTES, falta la columna de mora',
      description: 'El reporte de antigüedad de saldos ya no muestra la columna de los intereses de mora.',
      menuPath: 'Cobranza > Reportes > Antigüedad de saldos',
      statements: STATEMENTS,
      pictures: ['reporte sin la columna.png', 'opciones del reporte.png'],
    },
    moves: [{ by: IRMA, method: 'POST', path: 'resolutions', body: { text: 'Actívela en Opciones, Columnas.' } }],
  },
  {
    by: DAVID,
    opening: {
      topic: 'course',
      channel: 'portal',
      subject: 'SOCIOS, curso para un operador nuevo',
      description: 'A new operator starts in January and needs the induction course before she works with members.',
      statements: STATEMENTS,
    },
    moves: [],
  },
  {
    by: ELENA,
    opening: {
      topic: 'subscription',
      channel: 'portal',
      subject: 'FACTURACION, contratar el plan de asesoría',
      description: 'Queremos contratar el plan de asesoría para un club pequeño a partir de enero.',
      statements: STATEMENTS,
    },
    moves: [],
  },
]

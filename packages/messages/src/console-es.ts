/**
 * What the console says to agents, in Spanish.
 * @module
 */
export const consoleEs = {
  name: 'consola',
  views: { title: 'Por vencer', menu: 'Vistas' },
  customer: { title: 'La consola es para quienes atienden', portal: 'Ir al portal' },
}

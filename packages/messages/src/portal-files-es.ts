/**
 * What the portal says about files, in Spanish.
 * @module
 */
export const filesEs = {
  attach: 'Adjuntar archivos',
  how: (most: number, size: string) =>
    `Imágenes, PDF u hojas de cálculo: hasta ${most}, de ${size} cada uno. También puede pegarlos o arrastrarlos aquí.`,
  needed: 'Este tema necesita',
  helpful: 'Ayuda si adjunta',
  there: 'listo',
  uploading: (percent: number) => `Subiendo: ${percent} %`,
  checking: 'Revisando que no tenga virus…',
  ready: 'Listo',
  readyUnchecked: 'Listo; se revisa mientras tanto',
  remove: 'Quitar',
  removeOf: (name: string) => `Quitar ${name}`,
  retry: 'Reintentar',
  retryOf: (name: string) => `Reintentar ${name}`,
  removed: (name: string) => `Se quitó ${name}.`,
  problems: {
    tooBig: (size: string) => `Es demasiado grande: el máximo es ${size}. Recórtelo o divídalo.`,
    empty: 'Está vacío: elija otro.',
    type: 'No recibimos archivos de este tipo. Guárdelo como imagen, PDF u hoja de cálculo.',
    tooMany: (most: number) => `Ya hay ${most} archivos: quite alguno o envíe este en otro mensaje.`,
    infected: 'Tiene un virus: no se enviará. Quítelo, o adjunte una copia limpia.',
    refused: 'Su contenido no corresponde a su nombre. Guárdelo de nuevo y adjúntelo otra vez.',
    interrupted: 'No llegó completo. Vuelva a intentarlo.',
  },
  wait: 'Espere a que terminen de subir los archivos, o quite los que fallaron.',
  list: 'Archivos',
  download: (name: string) => `Descargar ${name}`,
  states: {
    waiting: 'se está revisando',
    infected: 'tenía un virus: se retiró',
    refused: 'no pasó la revisión: se retiró',
  },
  event: {
    infected: (name: string) => `${name} tenía un virus y se retiró.`,
    refused: (name: string) => `${name} no pasó la revisión y se retiró.`,
  },
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
}

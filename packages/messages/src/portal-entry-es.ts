/**
 * What the portal says on the way in, in Spanish.
 * @module
 */
export const portalEntryEs = {
  register: 'Registrarse',
  noAccount: '¿Es cliente y todavía no tiene acceso?',
  invited: '¿No tiene acceso? Aquí se entra por invitación: pídala a quien administra su cuenta.',
  registerTitle: 'Pida su acceso',
  registerLead: 'Le enviaremos un enlace para elegir su contraseña.',
  name: 'Nombre completo, de la persona o de la empresa',
  mail: 'Correo con el que le conocemos',
  mailHint: 'El mismo de su cuenta o licencia con nosotros.',
  accept: 'Acepto las condiciones y el aviso de privacidad',
  acceptNeeded: 'Para seguir, acepte las condiciones y el aviso de privacidad.',
  terms: 'Condiciones de uso',
  privacy: 'Aviso de privacidad',
  version: (version: string) => `Versión del ${version}`,
  ask: 'Pedir acceso',
  working: 'Comprobando que es una persona…',
  back: 'Ya tengo acceso: entrar',
  sentTitle: 'Revise su correo',
  sent: (mail: string) =>
    `Si conocemos ${mail}, en unos minutos le llega un enlace para elegir su contraseña. Vale tres días y sirve una vez.`,
  notArrived: '¿No le llegó?',
  lookIn: 'Mire también en el correo no deseado.',
  again: 'Enviarlo otra vez',
  sentAgain: 'Enviado otra vez.',
  other: 'Usar otro correo',
  activateTitle: (name: string) => `Hola, ${name}`,
  activateLead: 'Elija la contraseña con la que va a entrar.',
  activateWait: 'Abriendo su enlace…',
  password: 'Contraseña nueva',
  passwordHint: '12 caracteres o más, con mayúsculas, minúsculas, una cifra y un signo.',
  activate: 'Guardar y entrar',
  usedGo: 'Entrar',
  expiredGo: 'Enviarme otro enlace',
  expiredSent: 'Le enviamos otro enlace al mismo correo.',
  unknownGo: 'Pedir otro acceso',
}

export const newTermsEs = {
  title: 'Cambiaron las condiciones',
  first: 'Antes de seguir, las condiciones',
  before: (version: string) => `Usted había aceptado la versión del ${version}.`,
  lead: 'Léalas y acéptelas para seguir. Lo que tenía escrito lo espera donde estaba, y sus casos siguen igual.',
  accept: 'Aceptar y seguir',
}

export const profileEs = {
  link: 'Mi perfil',
  title: 'Mi perfil',
  own: 'Sus datos',
  name: 'Nombre',
  phoneHint: 'El número al que podemos llamarle. Vacío: ninguno.',
  language: 'Idioma',
  languageHint: 'De estas páginas y de los correos que le enviamos.',
  zone: 'Zona horaria',
  noZone: 'La de su equipo',
  zoneHint:
    'De las horas en estas páginas y en los correos. Si no elige ninguna, los correos usan la de la mesa de ayuda.',
  letters: 'Correos que quiere recibir',
  receipts: 'Confirmación de que recibimos lo que escribió',
  progress: 'Avances que no esperan respuesta: mensajes nuestros, cambios de prioridad y autorizaciones',
  always:
    'Siempre le avisamos cuando esperamos algo de usted, cuando otra persona abre un caso a su nombre, y antes y después de cerrar un caso.',
  save: 'Guardar',
  saved: 'Guardado.',
  account: 'Su cuenta',
  organisation: 'Organización',
  terms: 'Condiciones',
  accepted: (version: string, day: string) => `versión del ${version}, aceptada el ${day}`,
  wrong: '¿Hay un error en su correo o en su organización? Pida que lo corrijan.',
  colleagues: 'Quién más de su organización tiene acceso',
  alone: 'Por ahora, nadie más.',
  sessions: 'Sus sesiones',
  sessionsLead: 'Si dejó abierta una sesión en otra parte, ciérrelas todas.',
  leave: 'Salir en todas partes',
}

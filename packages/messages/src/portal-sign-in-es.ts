/**
 * What the portal and the console say of forgotten passwords, in Spanish.
 * @module
 */
export const forgottenEs = {
  ask: 'Olvidé mi contraseña',
  title: 'Cambiar la contraseña',
  lead: 'Le enviamos un código a su correo para que elija otra.',
  send: 'Enviarme el código',
  sent: (mail: string) => `Si ${mail} tiene acceso, en unos minutos le llega un código. Escríbalo aquí.`,
  code: 'Código del correo',
  back: 'Volver a entrar',
}

export const signInProblemsEs = {
  'sign-in/code': {
    title: 'El código no es válido',
    detail: 'Revíselo: son los números del último correo, y vencen en una hora. Si hace falta, pida otro.',
  },
  'sign-in/password': {
    title: 'La contraseña nueva no alcanza',
    detail: 'Use 12 caracteres o más, con mayúsculas, minúsculas, una cifra y un signo, y que no sea una anterior.',
  },
}

/**
 * What the portal and the console say of codes and forgotten passwords, in Spanish.
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
  own: 'Elija su contraseña',
  ownLead: 'La que le dieron sirve una sola vez, para elegir otra.',
}

export const otherDoorEs = {
  console: {
    title: 'Usted entra por la consola',
    lead: 'Su acceso es de quien atiende, y este es el portal de los clientes. En la consola, entre otra vez.',
    go: 'Ir a la consola',
  },
  portal: {
    title: 'Usted entra por el portal',
    lead: 'La consola es para quienes atienden. Sus casos están en el portal: allí, entre otra vez.',
    go: 'Ir al portal',
  },
}

export const deviceEs = {
  title: 'Escriba su código',
  lead: 'Son los seis dígitos que muestra ahora la aplicación de códigos de su teléfono.',
  againTitle: 'Un código más',
  againLead: 'Espere a que la aplicación muestre el siguiente. Las sesiones de antes ya terminaron.',
  code: 'Código de seis dígitos',
  lost: '¿No tiene el teléfono? Pida a quien administra su mesa de ayuda que le deje configurar otro.',
  setUp: 'Configure su código',
  setUpLead: 'Quien atiende entra con su contraseña y un código de su teléfono. Se hace una sola vez.',
  app: 'Instale en su teléfono una aplicación de códigos: Google Authenticator, Microsoft Authenticator u otra.',
  add: 'Agregue una cuenta en ella: apunte la cámara a este cuadro.',
  picture: 'Cuadro QR con la clave que está debajo',
  key: 'O escriba esta clave:',
  open: 'Agregarla en este mismo teléfono',
  type: 'Escriba los seis dígitos que muestra.',
  prove: 'Comprobar',
}

export const signInProblemsEs = {
  'sign-in/incomplete': { title: 'Falta algo', detail: 'Complete lo que está señalado.' },
  'sign-in/device-code': {
    title: 'Ese código no vale',
    detail:
      'Escriba los seis dígitos que la aplicación muestra ahora: cada código vale una vez. Si sigue igual, ponga en automático la hora del teléfono.',
  },
  'sign-in/late': {
    title: 'Se acabó el tiempo',
    detail: 'Escriba otra vez su contraseña para seguir.',
  },
  'sign-in/code': {
    title: 'El código no es válido',
    detail: 'Revíselo: son los números del último correo, y vencen en una hora. Si hace falta, pida otro.',
  },
  'sign-in/password': {
    title: 'La contraseña nueva no alcanza',
    detail: 'Use 12 caracteres o más, con mayúsculas, minúsculas, una cifra y un signo, y que no sea una anterior.',
  },
}

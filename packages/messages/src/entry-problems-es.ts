/**
 * What the desk says on the way in when it says no, in Spanish.
 * @module
 */
import type { EntryProblemTexts } from './problem-catalogue.ts'

export const ENTRY_PROBLEMS_ES: EntryProblemTexts = {
  'registration/closed': () => ({
    title: 'Aquí se entra por invitación',
    detail: 'Pida a quien administra su cuenta que le envíen la invitación a su correo.',
  }),
  'terms/not-current': ({ current }) => ({
    title: 'Falta aceptar las condiciones',
    detail: `Lea y acepte las condiciones y el aviso de privacidad en su versión ${current}.`,
  }),
  'terms/changed': ({ current, accepted }) => ({
    title: accepted === undefined ? 'Falta aceptar las condiciones' : 'Cambiaron las condiciones',
    detail: `Para abrir casos, lea y acepte las condiciones y el aviso de privacidad en su versión ${current}. Lo que ya tiene abierto sigue igual.`,
  }),
  'terms/none': () => ({
    title: 'No hay condiciones que aceptar',
    detail: 'Esta mesa de ayuda no pide aceptar condiciones. Puede seguir sin ellas.',
  }),
  'challenge/wrong': () => ({
    title: 'No pudimos comprobar que no es un programa',
    detail: 'La comprobación venció o no es válida. Vuelva a enviar el formulario: se hará otra.',
  }),
  'challenge/spent': () => ({
    title: 'Esta comprobación ya se usó',
    detail: 'Su solicitud pudo haber llegado. Si no recibe el correo, vuelva a enviar el formulario.',
  }),
  'activation/unknown': () => ({
    title: 'No conocemos este enlace',
    detail: 'Quizá llegó cortado. Ábralo de nuevo desde el correo, entero, o pida otro.',
  }),
  'activation/expired': () => ({
    title: 'Este enlace venció',
    detail: 'Los enlaces valen tres días. Pida otro y le llegará al mismo correo.',
  }),
  'activation/used': () => ({
    title: 'Este enlace ya se usó',
    detail: 'Su acceso está listo: entre con su correo y su contraseña. Si no la recuerda, puede cambiarla al entrar.',
  }),
  'device/unknown': () => ({
    title: 'No sabemos quién escribe en este navegador',
    detail: 'Díganos de nuevo quién es: lo recordado venció, se borró o es de otro navegador.',
  }),
  'visitor/not-here': () => ({
    title: 'Aquí hay que entrar',
    detail: 'Entre con su correo y su contraseña: de otro modo no se atiende aquí.',
  }),
  'visitor/not-served': ({ sales, course }) => ({
    title: 'Con estos datos no podemos atenderle aquí',
    detail: `Puede que el correo no sea el que tenemos registrado, o que falte su póliza o su curso. Revise el correo, entre al portal para ver el motivo, o hable con ventas: ${sales}${course === undefined ? '' : ` (el curso: ${course})`}`,
  }),
}

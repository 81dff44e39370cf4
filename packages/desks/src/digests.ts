/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  school: {
    '2026-01-01': 'dbf43a81206a7b955cf6fc91264bdd26aa37d65895ca990771a53d15668ff9ec',
  },
  'in-product': {
    '2026-01-01': '32c0937ab1956e0a0c9554c24b276b5db3f6567358df022ebef0b918946cda70',
  },
  club: {
    '2026-01-01': '806fa964a247b838eaecac613f623d63911b28c0a743f0aaa042af792cd111b9',
  },
  partner: {
    '2026-01-01': '662342d04a77ec3a27750616eb0470edfb7e76648d9464067063a4846c1986fd',
  },
  erp: {
    '2026-01-01': '5adeef23d8829850935a742421d23ae9d04b36c7e0c5ab22325270b56a51849e',
    '2027-07-01': '68c3a7c05d88f4a66b6a171511034cc740d72df1dbe1186f36fa562224310f8c',
  },
  minutes: {
    '2026-01-01': '074494faea73736015d6726f546123faa8a061209c67717825f436d4aca9fb16',
  },
}

/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  school: {
    '2026-01-01': '68fa0c5e22860f0e103312ac2fc6e9debb426d7585597d7326aa1d9e60bd2982',
  },
  'in-product': {
    '2026-01-01': '32c0937ab1956e0a0c9554c24b276b5db3f6567358df022ebef0b918946cda70',
  },
  club: {
    '2026-01-01': '7b0156cc11b8b856456e42f13aa4eff7a0ad78f8258b53ade1812ec2f8b2f19b',
  },
  partner: {
    '2026-01-01': '662342d04a77ec3a27750616eb0470edfb7e76648d9464067063a4846c1986fd',
  },
  erp: {
    '2026-01-01': 'dbf3f85e9bc2e6be2dc0bdda690321b0c62591f71f82564cee3aa22a0caa2ade',
    '2027-07-01': 'b02116d3566c55ac008164b76c380b2dae1ed7b09b928a0ec723498a168cb934',
  },
  minutes: {
    '2026-01-01': '074494faea73736015d6726f546123faa8a061209c67717825f436d4aca9fb16',
  },
}

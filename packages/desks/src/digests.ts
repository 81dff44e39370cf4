/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  school: {
    '2026-01-01': '74f2dcf0a6ea65c2d1afb3b51491f7981d7f79eec1975218dc952f1b90e1f3fb',
  },
  'in-product': {
    '2026-01-01': '32c0937ab1956e0a0c9554c24b276b5db3f6567358df022ebef0b918946cda70',
  },
  club: {
    '2026-01-01': 'fd13585bf7162c12ce8f556b87fd98cee6147f59ddc80865f51c808d8048b92f',
  },
  partner: {
    '2026-01-01': '82d54737d1f3b897d68085f42e57264238a66b29a250675da18fd615eabef6a4',
  },
  erp: {
    '2026-01-01': 'dbf3f85e9bc2e6be2dc0bdda690321b0c62591f71f82564cee3aa22a0caa2ade',
    '2027-07-01': 'b02116d3566c55ac008164b76c380b2dae1ed7b09b928a0ec723498a168cb934',
  },
  minutes: {
    '2026-01-01': 'eecc9e000e5459abb99bdf4f33e2222686c902f6c6cd7f9bd481a70d1587ed2e',
  },
}

/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  school: {
    '2026-01-01': '15b895cb41fc121965c5a4af6992cb7a2c048a8d82a891a099484ea4dc43d631',
  },
  'in-product': {
    '2026-01-01': '32c0937ab1956e0a0c9554c24b276b5db3f6567358df022ebef0b918946cda70',
  },
  club: {
    '2026-01-01': '7b0156cc11b8b856456e42f13aa4eff7a0ad78f8258b53ade1812ec2f8b2f19b',
  },
  partner: {
    '2026-01-01': '682774834169d4fe5f53f314aa29217b82937e9acfcf68d321b63c847bc9530b',
  },
  erp: {
    '2026-01-01': 'dbf3f85e9bc2e6be2dc0bdda690321b0c62591f71f82564cee3aa22a0caa2ade',
    '2027-07-01': 'b02116d3566c55ac008164b76c380b2dae1ed7b09b928a0ec723498a168cb934',
  },
  minutes: {
    '2026-01-01': 'eecc9e000e5459abb99bdf4f33e2222686c902f6c6cd7f9bd481a70d1587ed2e',
  },
}

/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  school: { '2026-01-01': 'e2b7dfdfa6f7df175462f64a7f2d8b1b104adea0190a86b2793a8720b8ce5171' },
  'in-product': { '2026-01-01': '331b34a0ff8ee07dce79350465ca8fe8cf4caf299d347114f725122bf4b9b593' },
  club: { '2026-01-01': '7b0156cc11b8b856456e42f13aa4eff7a0ad78f8258b53ade1812ec2f8b2f19b' },
  partner: { '2026-01-01': '662342d04a77ec3a27750616eb0470edfb7e76648d9464067063a4846c1986fd' },
  erp: {
    '2026-01-01': '439f42502ee6a903ad1319bfb5a24c5c8bb1686ada1f0269e8030473b7446c8f',
    '2027-07-01': '15c2f7972bd3f4bc1aa42238a5f05031ea7991b6ebac5e886895e9af05d02586',
  },
  minutes: { '2026-01-01': '074494faea73736015d6726f546123faa8a061209c67717825f436d4aca9fb16' },
}

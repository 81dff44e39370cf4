/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  erp: {
    '2026-01-01': '439f42502ee6a903ad1319bfb5a24c5c8bb1686ada1f0269e8030473b7446c8f',
    '2027-07-01': '15c2f7972bd3f4bc1aa42238a5f05031ea7991b6ebac5e886895e9af05d02586',
  },
  minutes: { '2026-01-01': '074494faea73736015d6726f546123faa8a061209c67717825f436d4aca9fb16' },
}

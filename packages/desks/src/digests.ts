/**
 * The digest of every policy version, by desk and version, as it was when it was written down.
 * @module
 */
export const DIGESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  school: {
    '2026-01-01': '51b0e63ef9ac07e3db5f35068a1ceccf32464169214bb9d84f7f39cc8901e78e',
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
    '2026-01-01': 'caa118c8a96c55b4966d53f836244ec3a3747c8718f634c5d8862bf1d9e73ad6',
    '2027-07-01': 'dd3882e09707faad7c8623fb182156db8c1b057ad995a117312fcdd3709ab6ff',
  },
  minutes: {
    '2026-01-01': '074494faea73736015d6726f546123faa8a061209c67717825f436d4aca9fb16',
  },
}

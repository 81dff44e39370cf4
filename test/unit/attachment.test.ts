import { cleanFileName } from '@plazo/domain/attachment'
import { beginsAs } from '@plazo/domain/file-signature'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.for([
  ['a path goes', '../../etc/passwd', 'image/png', 'passwd.png'],
  ['so does one of Windows', 'C:\\Users\\Ana\\pantalla.PNG', 'image/png', 'pantalla.png'],
  ['a name that is written backwards is turned round', 'factura\u202egnp.exe', 'image/png', 'facturagnp.exe.png'],
  ['nothing is hidden', 'fac\u200btu\u0000ra\ufeff.pdf', 'application/pdf', 'factura.pdf'],
  ['it ends as its type does', 'factura.pdf.exe', 'application/pdf', 'factura.pdf.exe.pdf'],
  ['a setting of a web server is none', '.htaccess', 'text/csv', 'htaccess.csv'],
  ['accents stay, in one form', 'Pólizas an\u0303o.csv', 'text/csv', 'Pólizas año.csv'],
  ['a picture of a telephone is a jpg', 'IMG 0042.JPEG', 'image/jpeg', 'IMG 0042.jpg'],
  ['dots and spaces at its edges go', ' . informe . .pdf', 'application/pdf', 'informe.pdf'],
  ['no name at all', '???', 'image/png', 'file.png'],
] as const)('%s', ([, name, type, clean]) => {
  expect(cleanFileName(name, type)).toBe(clean)
})

test('any name is brought to one that is safe in a header, in a folder and on a screen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const clean = cleanFileName(name, 'application/pdf')
      expect(clean).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*.\s][^\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*]*\.pdf$/u)
      expect(clean.length).toBeLessThanOrEqual(124)
      expect(cleanFileName(clean, 'application/pdf')).toBe(clean)
    }),
  )
})

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const zip = (first: string) =>
  bytes(
    'PK\u0003\u0004',
    Array.from({ length: 26 }, () => 0),
    first,
  )
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

test.for([
  ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['image/gif', bytes('GIF89a')],
  ['image/webp', bytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 ')],
  ['application/pdf', bytes('%PDF-1.7')],
  ['application/vnd.ms-excel', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  [XLSX, zip('[Content_Types].xml')],
  [ODS, zip(`mimetype${ODS}`)],
  ['text/csv', bytes('nombre;saldo\r\nAna;12\r\n')],
] as const)('a %s is known by its first bytes, and passes for no other type', ([type, start], { expect: check }) => {
  const types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', XLSX, ODS] as const
  check(beginsAs(type, start)).toBe(true)
  check(types.filter((other) => other !== type && beginsAs(other, start))).toEqual([])
})

test.for([
  ['a page', '<!doctype html>'],
  ['a page behind blanks', '  \n<script>'],
  ['a page behind a mark', '\ufeff<svg onload=x>'],
  ['a script', '#!/bin/sh'],
  ['a program', 'MZ'],
  ['nothing', ''],
  ['bytes that are no text', 'a;b\u0000'],
])('%s is no list', ([, text]) => {
  expect(beginsAs('text/csv', Buffer.from(text ?? ''))).toBe(false)
})

/**
 * A topic's form as a whole: what is missing, what was not asked, and each field by itself.
 * @module
 */
import type { Text } from './desk.ts'
import { advises, refuses, type Finding } from './findings.ts'
import { lintField, type FieldValue } from './form-field.ts'
import type { Field } from './intake-policy.ts'

type Form = Readonly<Record<string, Field>>
type Given = Readonly<Record<string, FieldValue>>

/** `missing` are the fields, required or not, that hold nothing that can be kept. */
export type LintedFields = { values: Given; missing: readonly string[]; findings: readonly Finding[] }

/** @param labels The desk's words for its fields; a field without any is called by its name. */
export function lintFields(form: Form, given: Given, labels: Readonly<Record<string, Text>> = {}): LintedFields {
  const asked = Object.keys(form)
  const linted = Object.entries(form).map(([name, field]) => ({
    name,
    ...lintOne(field, valueIn(given, name), {
      pointer: `/fields/${name}`,
      label: labels[name] ?? { es: name, en: name },
    }),
  }))
  return {
    values: Object.fromEntries(linted.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    missing: linted.filter(({ value }) => value === undefined).map(({ name }) => name),
    findings: [
      ...linted.flatMap(({ findings }) => findings),
      ...Object.keys(given)
        .filter((name) => !asked.includes(name))
        .map((name) => refuses('field/not-asked', `/fields/${name}`, { name, asked })),
    ],
  }
}

function lintOne(field: Field, given: FieldValue | undefined, place: Parameters<typeof lintField>[2]) {
  if (given !== undefined && String(given).trim() !== '') return lintField(field, given, place)
  const { pointer, label } = place
  const finding = field.required
    ? refuses('field/missing', pointer, { label })
    : advises('field/helpful', pointer, { label })
  return { value: undefined, findings: [finding] }
}

/** Never what every object has of its own. */
function valueIn(given: Given, name: string): FieldValue | undefined {
  return Object.hasOwn(given, name) ? given[name] : undefined
}

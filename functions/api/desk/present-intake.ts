import type { formField, intakeRules } from '@plazo/contracts/intake-messages'
import type { Desk, Locale } from '@plazo/domain/desk'
import { CHANNELS, type Policy, type Topic } from '@plazo/domain/policy'
import type * as z from 'zod/mini'

/** What a topic asks beside subject and description, for whoever draws its form. */
export function presentFields(
  { fields = {} }: Topic,
  desk: Pick<Desk, 'fields'>,
  locale: Locale,
): z.input<typeof formField>[] {
  return Object.entries(fields).map(([id, field]) => ({
    id,
    label: desk.fields?.[id]?.[locale] ?? id,
    kind: field.kind,
    required: field.required,
    ...('country' in field && { country: field.country }),
    ...('least' in field && field.least !== undefined && { least: field.least }),
    ...('options' in field && { options: [...field.options] }),
  }))
}

/** What is asked of every new ticket, said before anybody writes one (S0-13, S0-43). */
export function presentIntake(
  { intake = {} }: Policy,
  desk: Pick<Desk, 'statements'>,
  locale: Locale,
): z.input<typeof intakeRules> {
  const { subject, descriptionWords, identity, statements = [], refusesDuplicates = false, usualSolution } = intake
  return {
    ...(subject && { modules: [...subject.modules] }),
    ...(descriptionWords !== undefined && { descriptionWords }),
    identity: CHANNELS.flatMap((channel) => {
      const rule = identity?.[channel]
      return rule ? [{ channel, fields: [...rule.fields], country: rule.country }] : []
    }),
    statements: statements.map((id) => ({ id, label: desk.statements?.[id]?.[locale] ?? id })),
    refusesDuplicates,
    ...(usualSolution && { usualSolution }),
  }
}

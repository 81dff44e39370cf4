/**
 * How what a desk asks at the opening, and the stages of its conversations, must agree with the rest of it.
 * @module
 */
import { STAGE_ACTS, STAGES } from '@plazo/domain/intake-policy'
import { fold } from '@plazo/domain/words'
import type { DeskSketch, PolicySketch } from './desk-sketch.ts'
import type { Mistake } from './mistakes.ts'

type Path = Mistake['path']

export function intakeMistakes(desk: DeskSketch, policy: PolicySketch, path: Path): Mistake[] {
  const { intake } = policy
  return [
    ...moduleMistakes(intake?.subject?.modules ?? [], [...path, 'intake', 'subject', 'modules']),
    ...fieldMistakes(desk, policy, [...path, 'topics']),
    ...evidenceMistakes(desk, policy, [...path, 'topics']),
    ...(intake?.statements ?? []).flatMap((name, index) =>
      name === '' || (desk.statements && Object.hasOwn(desk.statements, name))
        ? []
        : [untold('statements', name, [...path, 'intake', 'statements', index])],
    ),
    ...usualMistakes(policy, [...path, 'intake', 'usualSolution']),
    ...Object.keys(policy.stages ?? {}).flatMap((channel) =>
      stageMistakes(policy, channel, [...path, 'stages', channel]),
    ),
    ...greetingMistakes(desk, policy, [...path, 'greets']),
  ]
}

/** People find a module whatever its accents and capitals, so two must differ in more than those. */
function moduleMistakes(modules: readonly string[], path: Path): Mistake[] {
  return modules.flatMap((module, index) => {
    const at = [...path, index]
    if (module === '') return []
    if (fold(module) === '' || module.includes(',') || module !== module.toUpperCase()) {
      return [{ path: at, says: 'is no module. Write it in capitals and without a comma, such as BANCOS.' }]
    }
    const first = modules.findIndex((other) => fold(other) === fold(module))
    return first < index ? [{ path: at, says: `is ${modules[first] ?? ''} again. Keep one of the two.` }] : []
  })
}

function fieldMistakes(desk: DeskSketch, { topics }: PolicySketch, path: Path): Mistake[] {
  return Object.entries(topics ?? {}).flatMap(([topic, sketch]) =>
    Object.keys(sketch?.fields ?? {}).flatMap((name) => {
      const at = [...path, topic, 'fields', name]
      if (!/^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(name)) {
        return [{ path: at, says: 'is no name of a field. Use letters, digits and hyphens, such as taxId.' }]
      }
      return desk.fields && Object.hasOwn(desk.fields, name) ? [] : [untold('fields', name, at)]
    }),
  )
}

function evidenceMistakes(desk: DeskSketch, { topics }: PolicySketch, path: Path): Mistake[] {
  return Object.entries(topics ?? {}).flatMap(([topic, sketch]) =>
    Object.keys(sketch?.evidence ?? {})
      .filter((name) => !(desk.evidence && Object.hasOwn(desk.evidence, name)))
      .map((name) => untold('evidence', name, [...path, topic, 'evidence', name])),
  )
}

function untold(kind: 'fields' | 'statements' | 'evidence', name: string, path: Path): Mistake {
  return { path, says: `has no words. Write ${name} under ${kind} of the desk, in es and en.` }
}

function usualMistakes({ intake }: PolicySketch, path: Path): Mistake[] {
  const { fromHours, toHours } = intake?.usualSolution ?? {}
  if (fromHours === undefined || toHours === undefined || fromHours <= toHours) return []
  return [{ path, says: 'ends before it begins. Let toHours be fromHours or more.' }]
}

/** A stage is entered from the one before it, so each needs an act that can still come. */
function stageMistakes({ stages, intake }: PolicySketch, channel: string, path: Path): Mistake[] {
  const rules = stages?.[channel] ?? []
  const acts = rules.map((rule) => STAGE_ACTS.findIndex((act) => act === rule?.on))
  const places = rules.map((rule) => STAGES.findIndex((stage) => stage === rule?.stage))
  const mistakes = rules.flatMap((_, index): Mistake[] => {
    const isBehind = (order: readonly number[]) => index > 0 && (order[index] ?? 0) <= (order[index - 1] ?? 0)
    if (!isBehind(acts) && !isBehind(places)) return []
    const order = STAGES.map((stage, place) => `${stage} (${STAGE_ACTS[place] ?? ''})`).join(', ')
    return [{ path: [...path, index], says: `is out of order. Keep to this one, each at most once: ${order}.` }]
  })
  const asks = intake?.identity?.[channel] !== undefined
  const waits = rules.findIndex((rule) => rule?.on === 'identified')
  if (waits < 0 || asks) return mistakes
  const says = 'waits for who it is, and nobody is asked. Add intake.identity for this channel, or leave the stage out.'
  return [...mistakes, { path: [...path, waits, 'on'], says }]
}

function greetingMistakes(desk: DeskSketch, { greets }: PolicySketch, path: Path): Mistake[] {
  if (greets.length === 0) return []
  if (desk.greetings !== undefined) return []
  return [{ path, says: 'greets, and the desk has no words for it. Write its greetings, or leave this out.' }]
}

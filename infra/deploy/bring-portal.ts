/**
 * Builds the portal and brings it to its bucket, once the stacks stand.
 *
 * Nothing is removed: pages that are open keep asking for the assets they were built with. Nothing is invalidated either:
 * the edge asks for whatever is no asset anew within a second, and an asset never changes.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { StageConfig } from '../config/schema.ts'
import { portalPages } from './portal-pages.ts'

export type PortalPlan = {
  config: Pick<StageConfig, 'stage' | 'region'>
  /** As the CDK CLI wrote it: outputs by stack. */
  outputsFile: string
  /** Builds the pages. @returns their folder. */
  build: () => Promise<string>
  s3: S3Client
}

type Outputs = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>

/** @returns how many files were brought. @throws Error that says what to do. */
export async function bringPortal({ config: { stage, region }, outputsFile, build, s3 }: PortalPlan): Promise<number> {
  const { bucket, ...clients } = await placeOf(stage, outputsFile)
  const folder = await build().catch((error: unknown) => {
    throw new Error(
      `The stacks stand, but the portal does not build (${messageOf(error)}): mend it, see "npm run check" pass and deploy again.`,
      { cause: error },
    )
  })
  const signIn = { endpoint: `https://cognito-idp.${region}.amazonaws.com/`, ...clients }
  const waves = await portalPages(folder, { signIn })
  const put = async ({ key, body, type, cache }: (typeof waves)[number][number]) =>
    s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: type, CacheControl: cache }))
  try {
    for (const wave of waves) await Promise.all(wave.map(put))
  } catch (error) {
    throw new Error(
      `The stacks stand, but the pages did not all reach the bucket ${bucket} (${messageOf(error)}): allow s3:PutObject there to your role and deploy again. Until then people have the pages from before.`,
      { cause: error },
    )
  }
  return waves.flat().length
}

type Place = { bucket: string; clientId: string; consoleClientId: string }

async function placeOf(stage: string, outputsFile: string): Promise<Place> {
  const text = await readFile(outputsFile, 'utf8').catch(() => '{}')
  const outputs: Outputs = JSON.parse(text)
  const bucket = outputs[`Plazo-${stage}-Edge`]?.['PortalBucketName']
  const { UserPoolClientId: clientId, ConsoleClientId: consoleClientId } = outputs[`Plazo-${stage}-Identity`] ?? {}
  if (bucket !== undefined && clientId !== undefined && consoleClientId !== undefined)
    return { bucket, clientId, consoleClientId }
  throw new Error(
    `The pages were not brought, for the stacks Edge and Identity did not say where to: deploy again without what leaves stacks out or only prepares their changes.`,
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

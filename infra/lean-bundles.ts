/**
 * What a bundle leaves out because no function of this deployment ever asks for it.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import type { Desk } from '@plazo/domain/desk'
import { build, type Plugin } from 'esbuild'

/**
 * The deployed desk alone, as packed data: its definition was checked when the app was synthesised, so neither the other
 * desks nor the rules and schemas of definitions are needed again.
 */
export function onlyDesk(desk: Desk): Plugin {
  const other = `This deployment is the desk "${desk.id}". Set DESK to that.`
  return {
    name: 'only-desk',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]packages[\\/]desks[\\/]src[\\/]desks\.ts$/ }, () => ({
        contents: [
          `const desk = ${packed(desk)}`,
          'export const DESK_IDS = [desk.id]',
          'export function deskById(id) {',
          `  if (id !== desk.id) throw new RangeError(${JSON.stringify(other)})`,
          '  return desk',
          '}',
        ].join('\n'),
      }))
    },
  }
}

/** Parts of libraries that load with the rest and that no function calls. */
const UNCALLED = [
  // The making of JSON Schemas: the contract's document is made when it is written.
  '/zod/v4/core/(to-json-schema|json-schema-processors)',
  // What zod would say by itself: mistakes are told by codes, in the words of the message catalogues.
  '/zod/v4/locales/en',
  // Event streams: of the services of ours S3 alone speaks them, and in nothing that is asked of it. What names them in
  // the configuration of its client stays, for the client does not start without.
  '/@smithy/core/dist-es/submodules/event-streams/(eventstream-(codec|serde|serde-universal)/\\w+|EventStreamSerde)',
  // Of the SDK: digests for where Node has none; the signing of messages in an event stream; the retries that slow a
  // whole client down, and the Region of a machine, which both must be asked for.
  '/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js',
  '/@smithy/signature-v4/dist-es/HeaderFormatter',
  '/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter',
  '/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion',
  // What remembers endpoints of their own for accounts: DynamoDB gives them to whoever turns that on, and we do not.
  '/@aws-sdk/endpoint-cache/dist-es/EndpointCache',
]

/** Keeps the names of the uncalled parts, and nothing behind them. */
export const withoutUncalled: Plugin = {
  name: 'without-uncalled',
  setup(bundle) {
    const filter = new RegExp(UNCALLED.map((path) => `${path.replaceAll('/', String.raw`[\\/]`)}\\.js$`).join('|'))
    bundle.onLoad({ filter }, async ({ path }) => {
      const names = await exportsOf(path)
      return {
        contents: `function none() { return none }\nexport { ${names.map((name) => `none as ${name}`).join(', ')} }`,
      }
    })
  },
}

/**
 * The SDK's errors that the code knows by their class. Any other comes as an error of its service, with its own name,
 * status and message, which is what retries and answers go by.
 */
export const ERRORS_BY_CLASS = [
  'ConditionalCheckFailedException',
  'TransactionCanceledException',
  'ConflictException',
  'UserNotFoundException',
  'UsernameExistsException',
  'NoSuchKey',
  'NotFound',
]

/**
 * Of what each of the SDK's clients knows about its whole service, what is called: operations, and errors. The bundler
 * keeps all by itself: names computed inside a list might have effects, as far as it knows, and it is told that they
 * have none; an error is kept by being registered.
 */
export const onlyCalledSchemas: Plugin = {
  name: 'only-called-schemas',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      const withoutEffect = (whole: string, declared: string, list: string) =>
        list.includes('{ [') ? `${declared}/* @__PURE__ */ (() => ${list})();` : whole
      const ifKnown = (registered: string, error: string) => (ERRORS_BY_CLASS.includes(error) ? registered : '')
      return {
        contents: contents
          .replaceAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, ifKnown)
          .replaceAll(/^((?:export )?(?:var|const) [\w$]+ = )(\[[^]*?\]);$/gm, withoutEffect),
      }
    })
  },
}

/** Of the SDK's own manifests, the version that it calls itself by. */
export const onlyVersions: Plugin = {
  name: 'only-versions',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

/** The contract's document, which is mostly repetition, packed. */
export const packedDocument: Plugin = {
  name: 'packed-document',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]openapi\.json$/ }, async ({ path }) => ({
      contents: `module.exports = ${packed(JSON.parse(await readFile(path, 'utf8')))}`,
      loader: 'js',
    }))
  },
}

/** Data as an expression that unpacks it: a quarter of its size, and read within a millisecond. */
function packed(data: unknown): string {
  const text = brotliCompressSync(JSON.stringify(data)).toString('base64')
  return `JSON.parse(require('node:zlib').brotliDecompressSync(Buffer.from('${text}', 'base64')).toString())`
}

async function exportsOf(path: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: false,
    write: false,
    metafile: true,
    logLevel: 'silent',
    format: 'esm',
    outdir: '.',
  })
  const [output] = Object.values(metafile.outputs)
  return output?.exports ?? []
}

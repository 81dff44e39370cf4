/**
 * What a bundle leaves out because no function of this deployment ever asks for it.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import type { Desk } from '@plazo/domain/desk'
import { build, type Plugin } from 'esbuild'

/**
 * The deployed desk alone, as data: its definition was checked when the app was synthesised, so neither the other desks
 * nor the rules and schemas of definitions are needed again.
 */
export function onlyDesk(desk: Desk): Plugin {
  const other = `This deployment is the desk "${desk.id}". Set DESK to that.`
  return {
    name: 'only-desk',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]packages[\\/]desks[\\/]src[\\/]desks\.ts$/ }, () => ({
        contents: [
          `const desk = ${JSON.stringify(desk)}`,
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

/** Event streams: of all the services of ours only S3 speaks them, and its client does not start without. */
const EVENT_STREAMS = '/@smithy/core/dist-es/submodules/event-streams/index'

/** Parts of libraries that load with the rest and that no function calls. */
const UNCALLED = [
  // The making of JSON Schemas: the contract's document is made when it is written.
  '/zod/v4/core/(to-json-schema|json-schema-processors)',
  // What zod would say by itself: mistakes are told by codes, in the words of the message catalogues.
  '/zod/v4/locales/en',
  // What remembers endpoints of their own for accounts: DynamoDB gives them to whoever turns that on, and we do not.
  '/@aws-sdk/endpoint-cache/dist-es/EndpointCache',
]

/** Keeps the names of the uncalled parts, and nothing behind them. */
export function withoutUncalled(speaks: { eventStreams: boolean }): Plugin {
  const uncalled = speaks.eventStreams ? UNCALLED : [...UNCALLED, EVENT_STREAMS]
  const filter = new RegExp(uncalled.map((path) => `${path.replaceAll('/', String.raw`[\\/]`)}\\.js$`).join('|'))
  return {
    name: 'without-uncalled',
    setup(bundle) {
      bundle.onLoad({ filter }, async ({ path }) => {
        const names = await exportsOf(path)
        return {
          contents: `function none() { return none }\nexport { ${names.map((name) => `none as ${name}`).join(', ')} }`,
        }
      })
    },
  }
}

/** The contract's document, which is mostly repetition, packed. */
export const packedDocument: Plugin = {
  name: 'packed-document',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]openapi\.json$/ }, async ({ path }) => {
      const packed = brotliCompressSync(JSON.stringify(JSON.parse(await readFile(path, 'utf8')))).toString('base64')
      return {
        contents: [
          "const { brotliDecompressSync } = require('node:zlib')",
          `module.exports = JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString())`,
        ].join('\n'),
        loader: 'js',
      }
    })
  },
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

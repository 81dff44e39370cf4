/**
 * The portal's files as they lie in their bucket: under which name, of which type, and how long they may be kept.
 * @module
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { PAGE_CACHE, PAGE_TYPES } from '@plazo/contracts/page-headers'

export type Page = { key: string; body: Uint8Array | string; type: string; cache: string }

/**
 * Every file of `folder` but hidden ones, and the configuration that the pages ask for.
 *
 * @returns what may be brought at once, in the order in which it must be: the pages come last, so that none of them ever
 * names what is not there.
 * @throws Error for a file of a type that nothing is known of.
 */
export async function portalPages(folder: string, config: object): Promise<readonly (readonly Page[])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const keys = paths.map((path) => relative(folder, path).split(sep).join('/')).filter((key) => !key.startsWith('.'))
  const pages = await Promise.all(keys.map(async (key) => pageOf(key, await readFile(join(folder, key)))))
  const isPage = ({ key }: Page) => key.endsWith('.html')
  return [
    pages.filter(isAsset),
    [...pages.filter((page) => !isAsset(page) && !isPage(page)), pageOf('config.json', JSON.stringify(config))],
    pages.filter(isPage),
  ]
}

function pageOf(key: string, body: Uint8Array | string): Page {
  const type = PAGE_TYPES[extname(key)]
  if (type === undefined)
    throw new Error(
      `${key} is of no type that is known: add it to PAGE_TYPES in packages/contracts/src/page-headers.ts.`,
    )
  return { key, body, type, cache: isAsset({ key }) ? PAGE_CACHE.assets : PAGE_CACHE.others }
}

/** Its name holds its digest. */
function isAsset({ key }: Pick<Page, 'key'>): boolean {
  return key.startsWith('assets/')
}

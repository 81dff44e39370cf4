import type { Page } from 'playwright-core'

type Handed = { name: string; type: string; bytes: Buffer }

/** As the browser hands over what is pasted or dropped. */
export async function hand(page: Page, how: 'paste' | 'drop', files: readonly Handed[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  await page.evaluate(`{
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of ${JSON.stringify(given)}) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type }))
    }
    const shared = { bubbles: true, cancelable: true }
    const event = ${how === 'paste'}
      ? new ClipboardEvent('paste', { ...shared, clipboardData: transfer })
      : new DragEvent('drop', { ...shared, dataTransfer: transfer })
    document.activeElement.dispatchEvent(event)
  }`)
}

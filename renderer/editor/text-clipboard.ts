// The clipboard without its keys: what a menu cuts, copies and reads, where the browser lets a page do so.

/** What is read of a clipboard, as a paste would give it. */
export type ClipboardText = Pick<DataTransfer, 'getData'>;

const HTML = 'text/html';
const PLAIN = 'text/plain';

/** Cuts or copies what is selected in the focused text, as its key would; false where the browser does not let it. */
export function cutOrCopy(what: 'cut' | 'copy'): boolean {
  // Deprecated and without a successor: only so does the text's own handling of both run, and no permission is asked for.
  return document.execCommand(what);
}

/** Chromium's way to read what was copied as it was; other browsers take no notice of it. */
interface AsCopied {
  read(options: { readonly unsanitized: readonly string[] }): Promise<ClipboardItems>;
}

async function textOf(item: ClipboardItem, type: string): Promise<string> {
  return item.types.includes(type) ? (await item.getType(type)).text() : '';
}

/** Reads the clipboard; `plain` leaves its HTML. Null where the browser or its user does not allow it. */
export async function readClipboard(plain: boolean): Promise<ClipboardText | null> {
  const clipboard: AsCopied = navigator.clipboard;
  try {
    // What browsers clean away is what tells a heading or a list of Word's from its text; it is read without running it.
    const items = await clipboard.read({ unsanitized: [HTML] });
    const found = new Map<string, string>();
    for (const item of items) {
      for (const type of plain ? [PLAIN] : [HTML, PLAIN])
        found.set(type, (found.get(type) ?? '') + (await textOf(item, type)));
    }
    return { getData: (type) => found.get(type) ?? '' };
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

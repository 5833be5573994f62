// A file or a piece of data that the window fetches by URL, whichever shell delivers it.

export interface Resource {
  /** MIME type. */
  readonly type: string;
  /** A whole file by its absolute path, or the bytes themselves. */
  readonly body: { readonly file: string } | { readonly bytes: Uint8Array };
  /** File name under which the browser is to save it, where it is a download. */
  readonly saveAs?: string;
  /** True for a name that never changes its content: the window may keep it. */
  readonly immutable: boolean;
}

/** Finds what a decoded URL path names; null when there is nothing. Never throws for a strange path. */
export type Resources = (path: string, query: URLSearchParams) => Promise<Resource | null>;

/** Asks one source after the other. */
export const firstOf =
  (...sources: readonly Resources[]): Resources =>
  async (path, query) => {
    for (const source of sources) {
      const found = await source(path, query);
      if (found !== null) return found;
    }
    return null;
  };

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
  ttf: 'font/ttf',
  otf: 'font/otf',
  pdf: 'application/pdf',
};

/** MIME type by a file's extension; an unknown one is offered as bytes and never run. */
export function typeOf(file: string): string {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined) ?? 'application/octet-stream';
}

// The program's own scheme and origin in Electron.

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://banxin`;

/** True for the one page that may call the host. */
export const isOwnPage = (url: string): boolean => URL.canParse(url) && url.startsWith(`${ORIGIN}/`);

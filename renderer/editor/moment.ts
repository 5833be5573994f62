// The moment at which something is changed or signed, as documents keep it.

/** Now in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
export const momentNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

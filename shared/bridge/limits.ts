// Limits that window and host keep alike.

/** Documents open in one window: more tabs have no room for their names, and each holds its page and photos in memory. */
export const MOST_OPEN = 20;

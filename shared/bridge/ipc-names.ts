// Names of the two Electron IPC channels that carry the bridge, known to preload and main.

/** Renderer → host: one call, answered. */
export const IPC_CALL = 'banxin:call';
/** Host → renderer: one event. */
export const IPC_EVENT = 'banxin:event';

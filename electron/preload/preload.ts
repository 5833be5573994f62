// The window's only door: the bridge's two functions, nothing of Node or Electron behind them.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge, EventName, Events } from '../../shared/bridge/contract.ts';
import { IPC_CALL, IPC_EVENT } from '../../shared/bridge/ipc-names.ts';

const bridge: Bridge = {
  call: (channel, request) => ipcRenderer.invoke(IPC_CALL, channel, request),
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
    const receive = (_: IpcRendererEvent, name: EventName, payload: Events[E]): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(IPC_EVENT, receive);
    return () => ipcRenderer.off(IPC_EVENT, receive);
  },
};

contextBridge.exposeInMainWorld('banxin', bridge);

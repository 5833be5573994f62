// The window's only door: the bridge's two functions, nothing of Node or Electron behind them.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../shared/bridge/contract.ts';
import { IPC_CALL, IPC_EVENT } from '../../shared/bridge/ipc-names.ts';

const bridge: Bridge = {
  call: (channel, request) => ipcRenderer.invoke(IPC_CALL, channel, request),
  on: (event, listener) => {
    const receive = (_: unknown, name: string, payload: never): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(IPC_EVENT, receive);
    return () => ipcRenderer.off(IPC_EVENT, receive);
  },
};

contextBridge.exposeInMainWorld('banxin', bridge);

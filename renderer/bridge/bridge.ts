// Finds the bridge this window was given: Electron's preload puts it on the window, else the host answers over HTTP.
import type { Bridge } from '../../shared/bridge/contract.ts';
import { makeHttpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    readonly banxin?: Bridge;
  }
}

export const findBridge = (): Bridge => window.banxin ?? makeHttpBridge();

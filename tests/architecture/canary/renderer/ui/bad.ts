// Canary: a renderer part with Node, Electron, the host and the browser’s own editing.
import 'node:fs';
import 'electron';
import 'prosemirror-view';
import '../../electron/host/bad.ts';

// Canary: imports everything that this layer must not import.
import '../kernel/bad.ts';
import '../text/bad.ts';
import '../fonts/bad.ts';
import '../display/bad.ts';
import '../composition/bad.ts';
import '../preflight/bad.ts';
import '../pdf/bad.ts';
import '../intake/bad.ts';
import '../bridge/bad.ts';
import '../../electron/host/bad.ts';
import 'node:fs';
import 'react';
import 'pdf-lib';
import 'prosemirror-view';
import 'electron';

// Canary: a host service that knows a shell, the renderer and Electron.
import '../cli/bad.ts';
import '../../renderer/ui/bad.ts';
import 'electron';

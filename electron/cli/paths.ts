// Checks of output paths before any work is done: nothing is computed that could not be written, no input is replaced.
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { message } from '../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type Failure, fileFailure } from './outcome.ts';

/** The file a path names, links followed as far as they exist: two spellings of one file become the same. */
async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(await resolved(parent), basename(path));
  }
}

/**
 * Checks that `output` can be a new or replaced file and is none of the `inputs`.
 * Errors: its folder is missing or no folder, it is a folder or a device, or it is an input file.
 */
export async function checkOutput(output: string, inputs: readonly string[]): Promise<Result<true, Failure>> {
  const folder = dirname(resolve(output));
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) {
    return fileFailure(output, message('files.no-folder', { path: dirname(output) }));
  }
  const old = await stat(output).catch(() => undefined);
  if ((old !== undefined && !old.isFile()) || /[/\\]$/.test(output)) {
    return fileFailure(output, message('files.target-not-a-file', { path: output }));
  }
  const target = await resolved(output);
  const taken = await Promise.all(inputs.map(resolved));
  return taken.includes(target) ? fileFailure(output, message('cli.output-is-input')) : ok(true);
}

// Benchmark case: Typst's layout of a source after each character typed at the start of its text. Prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [fonts, file, edits = '9'] = process.argv.slice(2);
if (fonts === undefined || file === undefined) throw new Error('usage: typst-case FONT_FOLDER SOURCE.typ [EDITS]');
const compiler = NodeCompiler.create({ workspace: path.dirname(file), fontArgs: [{ fontPaths: [fonts] }] });
let source = readFileSync(file, 'utf8');
// A column's text begins on the line after its function.
const start = source.indexOf('\n', source.indexOf('columns(')) + 1;

const compile = () => {
  // Timed as ours is (edit-case.ts).
  const start = performance.now();
  const compiled = compiler.compile({ mainFileContent: source });
  const milliseconds = performance.now() - start;
  if (!compiled.result) throw new Error('Typst did not compile the source');
  return milliseconds;
};

const cold = compile();
const milliseconds = Array.from({ length: Number(edits) }, () => {
  source = `${source.slice(0, start)}新${source.slice(start)}`;
  return compile();
});
console.log(JSON.stringify({ cold, edits: milliseconds }));

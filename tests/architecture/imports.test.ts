// Enforces the layers of ARCHITECTURE.md; a canary tree that breaks every rule proves that the rules can fail.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { RULES } from './layers.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CANARY = path.join(ROOT, 'tests/architecture/canary');
const TOP = ['shared', 'electron', 'renderer'];

async function violations(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const result = await cruise([...folders], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: RULES },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  });
  if (typeof result.output === 'string') throw new Error('expected the cruise result as an object');
  return result.output;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}

describe('import rules', () => {
  it('hold in the project', async () => {
    const found = await violations(ROOT, TOP);
    const read = new Set(found.modules.map((module) => path.normalize(module.source)));
    // A cruiser that cannot read TypeScript finds no violation: every source file must have been looked at.
    expect(TOP.flatMap(sourceFiles).filter((file) => !read.has(file))).toEqual([]);
    expect(found.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  });

  it('fail on the canary, each of them', async () => {
    const found = await violations(CANARY, TOP);
    const broken = new Set(found.summary.violations.map((v) => v.rule.name));
    expect(RULES.map((rule) => rule.name).filter((name) => !broken.has(name ?? ''))).toEqual([]);
  });
});

describe('files', () => {
  const files = TOP.flatMap(sourceFiles).map((file) => ({
    file,
    lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n'),
  }));

  it('say their reason in the first line', () => {
    expect(files.filter(({ lines }) => !/^\/\/ \S/.test(lines[0] ?? '')).map(({ file }) => file)).toEqual([]);
  });

  it('have at most 500 lines', () => {
    expect(
      files.filter(({ lines }) => lines.length > 500).map(({ file, lines }) => `${file}: ${lines.length}`),
    ).toEqual([]);
  });
});

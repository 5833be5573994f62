// The user's description of page folders: its examples are taken, and it names every key.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_STYLES } from '../../../shared/document/attr-rules.ts';
import { STYLE_NAMES } from '../../../shared/document/styles.ts';
import { readPageSheet } from '../../../shared/intake/read-sheet.ts';
import { readStory } from '../../../shared/intake/story.ts';
import { refusedWords } from './refused.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../../docs/page-folder.md'), 'utf8');
const [CHINESE = '', ENGLISH = ''] = TEXT.split('\n# Page folder');

const example = (language: string, holding: string): string => {
  const blocks = [...TEXT.matchAll(new RegExp(`\`\`\`${language}\n([^\`]*)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  );
  const found = blocks.find((block) => block.includes(holding));
  if (found === undefined) throw new Error(`no ${language} example with ${holding}`);
  return found;
};

test('the examples are page folders', () => {
  expect(readPageSheet(example('yaml', 'place:'))).toMatchObject({ ok: true });
  expect(readPageSheet(`paper: 报\ndate: 2024-04-02\npage: 1\n${example('yaml', 'stories:')}`)).toMatchObject({
    ok: true,
  });
  const withEffects = `paper: 报\ndate: 2024-04-02\npage: 1\nstories: [a.md]\n${example('yaml', 'outline:')}`;
  expect(readPageSheet(withEffects)).toMatchObject({ ok: true });
  expect(readStory('stories/lead.md', example('markdown', 'kicker'))).toMatchObject({
    ok: true,
    value: { headline: ['主题第一行', '主题第二行'] },
  });
});

test('every key stands in both languages', () => {
  const named = (text: string): readonly string[] =>
    /one of: (.*)\.$|\((paper.*?)\)/.exec(text)?.slice(1).join('').replace('undefined', '').split(', ') ?? [];
  const top = named(refusedWords(readPageSheet('nothing: 1')));
  const item = named(refusedWords(readPageSheet('paper: 报\ndate: 2024-04-02\npage: 1\nplace: [{nothing: 1}]')));
  const format = named(refusedWords(readPageSheet('paper: 报\ndate: 2024-04-02\npage: 1\nformat: {nothing: 1}')));
  const story = named(refusedWords(readStory('a.md', '---\nnothing: 1\n---\n')));
  const keys = [
    ...top,
    ...item,
    ...format,
    ...story,
    ...STYLE_NAMES,
    ...RULE_STYLES,
    'columns',
    'direction',
    'scaleX',
    'indent',
    'tint',
    'tracking',
    'slant',
    'outline',
    'shadow',
    'ground',
    'weight',
    'level',
    'notAtStart',
    'notAtEnd',
  ];
  expect(keys.length).toBeGreaterThan(50);
  for (const key of keys) {
    expect(CHINESE).toContain(`\`${key}\``);
    expect(ENGLISH).toContain(`\`${key}\``);
  }
});

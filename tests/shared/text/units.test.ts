// Units: what stays together on a line.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../../shared/text/units.ts';

const unitsOf = (text: string): readonly string[] => splitUnits(text).map(({ from, to }) => text.slice(from, to));

/** A unit's parts where a line may end inside it; `+` marks a hyphen that is added. */
const partsOf = (text: string): readonly string[] => {
  const [unit] = splitUnits(text);
  const points = [...(unit?.inner ?? []), { at: unit?.to ?? 0, hyphen: false }];
  return points.map(({ at, hyphen }, index) => text.slice(points[index - 1]?.at ?? 0, at) + (hyphen ? '+' : ''));
};

describe('splitUnits', () => {
  it('takes Han characters and marks one by one', () =>
    expect(unitsOf('雨，“雪”')).toEqual(['雨', '，', '“', '雪', '”']));

  it('pairs dashes and ellipses, an odd one with the pair before it', () => {
    expect(unitsOf('雨——雪……')).toEqual(['雨', '——', '雪', '……']);
    expect(unitsOf('—————…………')).toEqual(['——', '———', '……', '……']);
    expect(unitsOf('雨—雪')).toEqual(['雨', '—', '雪']);
  });

  const wholes = [
    '12,345.67',
    '3.14%',
    '40％',
    '25℃',
    '−12.5℃',
    '+8.6%',
    '￥50',
    '$1,200',
    '300MW',
    '2024-04-02',
    '2024/04/02',
    '8:30',
    '25∶23',
    '1–3',
    'don’t',
    'AB-12',
    '１２．５',
    'C++',
    "O'Neill",
    '120m²',
    '3.5m³/s',
    '90㎡',
    '15㎞',
  ];
  for (const whole of wholes)
    it(`keeps ${whole} whole`, () => expect(unitsOf(`共${whole}的`)).toEqual(['共', whole, '的']));

  it('keeps number plates whole, with the province before them', () => {
    const joins = (text: string): readonly string[] =>
      splitUnits(text).flatMap(({ from, to, joinsNext }) => [text.slice(from, to), ...(joinsNext ? ['+'] : [])]);
    expect(joins('车牌闽C·7X862的')).toEqual(['车', '牌', '闽', '+', 'C·7X862', '的']);
    expect(joins('晋A12345D车')).toEqual(['晋', '+', 'A12345D', '车']);
    expect(joins('川A座')).toEqual(['川', 'A', '座']);
    expect(joins('J·K·罗琳')).toEqual(['J', '·', 'K', '·', '罗', '琳']);
  });

  it('leaves marks without a word to themselves', () => {
    expect(unitsOf('东+西')).toEqual(['东', '+', '西']);
    expect(unitsOf('“AB”的')).toEqual(['“', 'AB', '”', '的']);
    expect(unitsOf('℃的％')).toEqual(['℃', '的', '％']);
  });

  it('binds a number to its unit across a space, and a currency sign to its number', () => {
    const joined = (text: string): readonly boolean[] => splitUnits(text).map(({ joinsNext }) => joinsNext);
    expect(joined('12 km长')).toEqual([true, false, false, false]);
    expect(joined('12 maps')).toEqual([false, false, false]);
    expect(joined('￥ 50')).toEqual([true, false, false]);
  });

  it('binds the groups of three digits of one number', () => {
    const joined = (text: string): readonly boolean[] => splitUnits(text).map(({ joinsNext }) => joinsNext);
    expect(joined('35 218元')).toEqual([true, false, false, false]);
    expect(joined('1 234 567.8')).toEqual([true, false, true, false, false]);
    for (const apart of ['2024 100', '12 34', '12 3456', '3.5 100', 'K203 100', '18,100 100'])
      expect(joined(apart)).toEqual([false, false, false]);
  });

  it('binds a full-width minus and a full-width colon to the number after them', () => {
    const joined = (text: string): readonly boolean[] => splitUnits(text).map(({ joinsNext }) => joinsNext);
    expect(joined('温－12℃')).toEqual([false, true, false]);
    expect(joined('３：２')).toEqual([false, true, false]);
    expect(joined('3：2')).toEqual([false, true, false]);
    expect(joined('共：2')).toEqual([false, false, false]);
  });

  it('tells a sign from a connector', () => {
    expect(splitUnits('为 -5').at(-1)?.signed).toBe(true);
    expect(splitUnits('为-5').at(-1)?.signed).toBe(false);
  });

  it('lets words end lines at hyphens between letters and at soft hyphens', () => {
    expect(partsOf('mother-in-law')).toEqual(['mother-', 'in-', 'law']);
    expect(partsOf('e-mail')).toEqual(['e-mail']);
    expect(partsOf('type\u00adset\u00adting')).toEqual(['type\u00ad+', 'set\u00ad+', 'ting']);
  });

  it('lets addresses end lines after their marks but not within a number', () => {
    expect(partsOf('www.example.cn/a?b=c')).toEqual(['www.', 'example.', 'cn/', 'a?', 'b=', 'c']);
    expect(partsOf('http://example.cn/v1.25/x')).toEqual(['http://example.', 'cn/', 'v1.25/', 'x']);
    expect(partsOf('(https://spring.io:80/a-b)')).toEqual(['(https://spring.', 'io:', '80/', 'a-', 'b)']);
    expect(partsOf('example.cn/?q=%E6%98%A5&page=2#top')).toEqual([
      'example.',
      'cn/?',
      'q=%E6%98%A5&',
      'page=',
      '2#',
      'top',
    ]);
    expect(partsOf('lu@example.cn')).toEqual(['lu@', 'example.', 'cn']);
    for (const word of ['a.b.c', 'ASP.NET', 'TCP/IP', 'Node.js', '3.14']) expect(partsOf(word)).toEqual([word]);
  });

  it('covers any text without gaps, its inner breaks inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unitsOf(text).join('')).toBe(text);
        for (const { from, to, inner } of splitUnits(text)) {
          for (const { at } of inner) expect(at > from && at <= to).toBe(true);
        }
      }),
    );
  });

  it('takes ten thousand marks without a word in no time to speak of', () => {
    expect(splitUnits('!?,.;:'.repeat(10_000))).toHaveLength(60_000);
  });
});

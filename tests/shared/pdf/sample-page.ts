// A page of display items set by hand, so that the writer is tested on known positions.
import type { DisplayGlyph, DisplayItem, DisplayLine, DisplayPage } from '../../../shared/display/display-list.ts';
import type { Face } from '../../../shared/fonts/face.ts';
import { BLACK, type Color, cmyk, WHITE } from '../../../shared/kernel/color.ts';
import { mm, mmToPt } from '../../../shared/kernel/units.ts';
import { named, shippedFonts } from '../fonts/shipped-fonts.ts';

/** How a hand-set line differs from plain black text. */
export interface LineSetting {
  readonly size?: number;
  readonly scaleX?: number;
  readonly color?: Color;
  readonly direction?: 'horizontal' | 'vertical';
  /** Extra space after each glyph, pt. */
  readonly gap?: number;
}

/** A line at (x, y), glyph by glyph at natural width times scale plus gap. */
export function setLine(face: Face, text: string, x: number, y: number, setting: LineSetting = {}): DisplayLine {
  const { size = 9, scaleX = 1, color = BLACK, direction = 'horizontal', gap = 0 } = setting;
  const shaped = face.shape(text, direction);
  const alongScale = direction === 'horizontal' ? scaleX : 1;
  let pen = 0;
  const glyphs = shaped.map((glyph, index): DisplayGlyph => {
    const to = shaped[index + 1]?.cluster ?? text.length;
    const advance = glyph.advance * size * alongScale + gap;
    const set = {
      id: glyph.id,
      text: text.slice(glyph.cluster, to),
      from: glyph.cluster,
      to,
      pen,
      advance,
      shiftX: glyph.shiftX * size * scaleX,
      shiftY: glyph.shiftY * size,
    };
    pen += advance;
    return set;
  });
  return {
    kind: 'line',
    block: 0,
    from: 0,
    to: text.length,
    x,
    y,
    direction,
    measure: pen,
    width: pen,
    size,
    runs: [{ face: face.id, size, scaleX, color, effects: null, dots: false, sideways: false, glyphs }],
  };
}

const fonts = shippedFonts();
const song = named(fonts, 'Noto Serif SC');
const heavy = named(fonts, 'Noto Serif SC Black');
const hei = named(fonts, 'Noto Sans SC Bold');
const kai = named(fonts, 'LXGW WenKai');

/** A spot red that a plant might mix. */
const SPOT: Color = { kind: 'spot', name: '专色 红#1', tint: 1, alternate: cmyk(0, 1, 0.9, 0) };

/** Text lines of the sample, in painting order, with everything that makes text hard. */
export const SAMPLE_LINES: readonly DisplayLine[] = [
  setLine(heavy, '晋原科技报开发区', 20, 60, { size: 36 }),
  setLine(hei, '长字标题“压缩”与——破折号……', 20, 90, { size: 16, scaleX: 0.8 }),
  setLine(song, '新闻正文：2024年4月2日，气温23℃，增长12.5％。', 20, 110, { gap: 0.137 }),
  setLine(song, '一⼀同形，𠘨字在第二平面，é与é。', 20, 124),
  setLine(kai, '■ 图片说明“楷体”·某某摄', 20, 138, { size: 8.1, gap: -0.2 }),
  setLine(hei, '反白字', 220, 152, { size: 14, color: WHITE }),
  setLine(heavy, '专色标题', 20, 152, { size: 14, color: SPOT }),
  setLine(song, '灰色的说明', 120, 152, { color: cmyk(0, 0, 0, 0.6) }),
  setLine(heavy, '竖排标题：（版心）——“测试”。', 370, 20, { size: 13, direction: 'vertical', gap: 0.5 }),
];

const SHAPES: readonly DisplayItem[] = [
  { kind: 'fill', box: { x: 210, y: 136, width: 80, height: 24 }, color: cmyk(0, 0, 0, 0.8) },
  { kind: 'fill', box: { x: 20, y: 170, width: 100, height: 30 }, color: cmyk(0, 0.06, 0.12, 0) },
  ...(['butt', 'round'] as const).map(
    (cap, index): DisplayItem => ({
      kind: 'rule',
      from: { x: 20, y: 165 + index * 3 },
      to: { x: 340, y: 165 + index * 3 },
      weight: 0.5 + index,
      color: BLACK,
      dash: cap === 'round' ? [0, 3] : [],
      cap,
    }),
  ),
  {
    kind: 'curve',
    from: { x: 20, y: 210 },
    segments: [
      [
        { x: 30, y: 200 },
        { x: 40, y: 220 },
        { x: 50, y: 210 },
      ],
    ],
    weight: 0.75,
    color: BLACK,
  },
  { kind: 'placeholder', box: { x: 140, y: 180, width: 40, height: 40 } },
];

/** The sample page without photos: 140 × 90 mm. */
export const SAMPLE_PAGE: DisplayPage = {
  trim: { width: mmToPt(mm(140)), height: mmToPt(mm(90)) },
  bleed: 0,
  items: [...SHAPES, ...SAMPLE_LINES],
};

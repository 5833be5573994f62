// How each part of a page is set: its style as a setting, with what a place on the page changes in it.
import {
  resolveStyles,
  type SpelledStyles,
  type StyleName,
  type TextStyle,
  withStoryStyles,
} from '../document/styles.ts';
import type { Direction } from '../fonts/face.ts';
import type { PageFrame, TextBlock } from './collect.ts';
import { makeSetting, type Setting } from './collect-spans.ts';
import type { SetBlock } from './set-block.ts';

/** Gives a style's setting on one page; `change` says what differs from the style, such as a fitted size. */
export type SettingOf = (name: StyleName, change?: Partial<TextStyle>, direction?: Direction) => Setting;

/** Prepares a block in a setting, from the cache where it can. */
export type SetText = (block: TextBlock, setting: Setting) => SetBlock;

/** The page as a story with styles of its own sees it. */
export function withOwnStyles(page: PageFrame, own: SpelledStyles): PageFrame {
  const overrides = withStoryStyles(page.attrs.styles, own);
  const { size, leading } = page.attrs.setup;
  return { ...page, attrs: { ...page.attrs, styles: overrides }, styles: resolveStyles(size, leading, overrides) };
}

/** The settings of one page. */
export function makeSettingOf(page: PageFrame): SettingOf {
  const { composing, styles: overrides } = page.attrs;
  const own = overrides.dateline ?? {};
  // A credit goes with its caption: what the page says of captions alone holds for it too.
  const { font, size, leading, scaleX, tracking, color, effects } = page.styles.caption;
  const followed = { font, size, leading, scaleX, tracking, color, effects };
  const credit = { ...page.styles.credit, ...followed, ...overrides.credit };
  const make: SettingOf = (name, change = {}, direction = 'horizontal') => {
    const style = { ...(name === 'credit' ? credit : page.styles[name]), ...change };
    // The dateline stands in the body's lines: what the page does not say of it follows the text round it.
    const dateline = {
      ...page.styles.dateline,
      size: own.size ?? style.size,
      scaleX: own.scaleX ?? style.scaleX,
      tracking: own.tracking ?? style.tracking,
      color: own.color ?? style.color,
      // Null is an answer: the page may take the body's effects off its datelines.
      effects: own.effects === undefined ? style.effects : own.effects,
    };
    return makeSetting(style, dateline, direction, composing);
  };
  const plain = new Map<StyleName, Setting>();
  return (name, change, direction) => {
    if (change !== undefined || direction === 'vertical') return make(name, change, direction);
    const setting = plain.get(name) ?? make(name);
    plain.set(name, setting);
    return setting;
  };
}

// Measures in the window's own DOM whether words are cut, controls reach out of the window, or neighbours lie over each other.
import type { Page } from 'playwright-core';

/**
 * What does not fit, in words: text wider than the place that clips it (where no ellipsis with a title stands for the rest), controls
 * beyond the window's edge, and controls or words of one part of the window that overlap. The page itself is left out: there the text
 * is composition's.
 */
export const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Rounding of the browser's own layout, px. */
    const SLACK = 1;
    const PARTS =
      '.title-row, .toolbar, .tool-strip, .document-tabs, .panel, .galley, .find-bar, .status-bar, .dialog, .popover, [role=menu]';
    /** Painted by composition, or not to be seen. */
    const LEFT_OUT = '.page-paint, .galley-paint, .input-host, .unseen, option, svg, script, style, .object-layer';
    const CONTROLS =
      'button, input, textarea, [role=tab], [role=radio], [role=menuitem], [role=option], [role=checkbox]';

    interface Area {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const common = (a: Area, b: Area): Area => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const isEmpty = ({ left, top, right, bottom }: Area): boolean => right - left <= SLACK || bottom - top <= SLACK;
    const words = (element: Element): string =>
      ((element.textContent || element.getAttribute('aria-label')) ?? '').trim().slice(0, 40);
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    /** What scrolls or clips round an element, outermost last. */
    const clips = (node: Node): readonly HTMLElement[] => {
      const found: HTMLElement[] = [];
      for (let one = node.parentElement; one !== null; one = one.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(one);
        if (overflowX !== 'visible' || overflowY !== 'visible') found.push(one);
      }
      return found;
    };
    const shownPart = (node: Node, area: Area): Area =>
      clips(node).reduce((left, one) => common(left, one.getBoundingClientRect()), area);
    /** The first and the last of the place that text may fill in a field: its units stand in the padding. */
    const areaOf = (element: Element): Area => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (!(element instanceof HTMLInputElement) || element.type === 'checkbox') return { left, top, right, bottom };
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      return {
        left: left + Number.parseFloat(paddingLeft),
        top,
        right: right - Number.parseFloat(paddingRight),
        bottom,
      };
    };

    const problems: string[] = [];
    const scrolls = (element: HTMLElement): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return /auto|scroll/u.test(overflowX + overflowY);
    };
    const shortened = (element: Element): boolean => {
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        if (getComputedStyle(one).textOverflow === 'ellipsis') {
          return one.closest('[title]') !== null || one.querySelector('[title]') !== null;
        }
      }
      return false;
    };
    const isScrolledAway = (element: Element, side: 'x' | 'y'): boolean =>
      clips(element).some(
        (one) =>
          scrolls(one) && (side === 'x' ? one.scrollWidth > one.clientWidth : one.scrollHeight > one.clientHeight),
      );

    for (const part of document.querySelectorAll(PARTS)) {
      if (!isSeen(part)) continue;
      const inside = (element: Element): boolean =>
        isSeen(element) && element.closest(LEFT_OUT) === null && element.closest(PARTS) === part;
      const name = part.className.split(' ')[0] ?? part.tagName;
      const placed: { readonly element: Element; readonly area: Area; readonly isText: boolean }[] = [];

      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || (node.nodeValue ?? '').trim() === '' || !inside(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const area = range.getBoundingClientRect();
        // The element itself may clip its own words.
        const shown = shownPart(node, area);
        if (!isEmpty(shown)) placed.push({ element: parent, area: shown, isText: true });
        const isCut =
          area.width > shown.right - shown.left + SLACK && !isScrolledAway(parent, 'x') && !shortened(parent);
        if (isCut) problems.push(`cut in ${name}: ${words(parent)}`);
        // Letters' own boxes are higher than their ink: half of one would be cut in truth.
        const isLow = area.height > (shown.bottom - shown.top) * 1.25 && !isScrolledAway(parent, 'y');
        if (isLow) problems.push(`cut below in ${name}: ${words(parent)}`);
      }
      for (const control of part.querySelectorAll<HTMLElement>(CONTROLS)) {
        if (!inside(control)) continue;
        const area = areaOf(control);
        const shown = shownPart(control, area);
        if (!isEmpty(shown)) placed.push({ element: control, area: shown, isText: false });
        const isOut =
          (area.right > innerWidth + SLACK && !isScrolledAway(control, 'x')) ||
          (area.bottom > innerHeight + SLACK && !isScrolledAway(control, 'y'));
        if (isOut) problems.push(`out in ${name}: ${words(control)}`);
        const isField = control instanceof HTMLInputElement && !/checkbox|radio|range/u.test(control.type);
        if (isField && control.scrollWidth > control.clientWidth + SLACK && control.title === '') {
          problems.push(
            `cut in ${name}: ${control.value || control.placeholder} of ${control.ariaLabel ?? words(control)}`,
          );
        }
      }
      placed.forEach((one, i) => {
        for (const other of placed.slice(i + 1)) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          if (!isEmpty(common(one.area, other.area))) {
            problems.push(`over each other in ${name}: ${words(one.element)} | ${words(other.element)}`);
          }
        }
      });
    }
    return [...new Set(problems)];
  });

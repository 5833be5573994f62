// Holds a layer's lines in groups, so that the browser paints and lays out anew only the group in which something changed.

/**
 * Lines in one group. The browser keeps what it painted of a group that did not change; of the changed one it goes through every piece.
 * Pages of 1,000 lines are quickest between 16 and 64.
 */
const GROUP_LINES = 32;

/** Puts a line's element into the layer; `remove` takes it out again. */
export interface LineGroups {
  add(line: Element): void;
  remove(line: Element): void;
}

/** Groups of lines in `layer`. A line stays in its group wherever it moves on the page: groups have no place of their own. */
export function makeLineGroups(layer: Element): LineGroups {
  return {
    add(line) {
      let group = layer.lastElementChild;
      if (group === null || group.childElementCount >= GROUP_LINES) {
        group = document.createElement('div');
        group.className = 'line-group';
        layer.append(group);
      }
      group.append(line);
    },
    remove(line) {
      const group = line.parentElement;
      line.remove();
      if (group?.childElementCount === 0) group.remove();
    },
  };
}

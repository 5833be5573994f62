// A new page (新建版面) from its settings, and the folio line that follows them.
import type { EditionAttrs, PageAttrs } from '../document/attrs.ts';
import { HOUSE_RULES } from '../document/house-rules.ts';
import { changeSetup, type PageChange } from '../document/page-change.ts';
import type { GridBox, PageSetup } from '../document/page-setup.ts';
import { type PMNode, schema } from '../document/schema.ts';
import { textNode } from './article-nodes.ts';
import { folioFields } from './folio.ts';

/** What a page's settings (版面设置) say. */
export interface PageSettings
  extends Pick<EditionAttrs, 'paper' | 'date'>,
    Pick<PageAttrs, 'number' | 'section' | 'editors'> {
  readonly setup: PageSetup;
  /** True: the page has a folio line (报眉). */
  readonly folio: boolean;
  /** True: the page has a nameplate (报头). */
  readonly nameplate: boolean;
}

/** A nameplate's height, lines, and share of the columns: about what front pages give it, with ears beside. */
const NAMEPLATE = { lines: 12, share: 0.6 } as const;

/** Where a nameplate stands on a new page. */
export function nameplateBox({ columns, lines }: PageSetup): GridBox {
  return {
    at: [1, 1],
    span: [Math.max(1, Math.round(columns * NAMEPLATE.share)), Math.min(NAMEPLATE.lines, lines)],
  };
}

function folioNode(settings: PageSettings): PMNode {
  const fields = folioFields(settings).flatMap(({ role, text }) => textNode('folioField', text, { role }) ?? []);
  return schema.node('folioLine', null, fields);
}

const nameplateNode = ({ setup, paper }: PageSettings): PMNode =>
  schema.node('nameplate', { ...nameplateBox(setup) }, paper === '' ? [] : schema.text(paper));

/** The document of a new page: nothing on it but what its settings ask for. */
export function newDocument(settings: PageSettings): PMNode {
  const { paper, date, number, section, editors, setup } = settings;
  const page = schema.node('page', { number, section, editors, setup, styles: {}, composing: HOUSE_RULES }, [
    ...(settings.folio ? [folioNode(settings)] : []),
    ...(settings.nameplate ? [nameplateNode(settings)] : []),
  ]);
  return schema.node('edition', { paper, date }, page);
}

const childNamed = (page: PMNode, name: string): PMNode | undefined =>
  page.children.find(({ type }) => type.name === name);

/** The settings of the page at a document position. */
export function settingsOf(document: PMNode, pageAt: number): PageSettings | null {
  const page = document.nodeAt(pageAt);
  if (page?.type.name !== 'page') return null;
  const { number, section, editors, setup } = page.attrs as PageAttrs;
  const { paper, date } = document.attrs as EditionAttrs;
  const has = (name: string): boolean => childNamed(page, name) !== undefined;
  return { paper, date, number, section, editors, setup, folio: has('folioLine'), nameplate: has('nameplate') };
}

/** Sets the folio line's fields anew where they say what the settings said before; words written by hand stay. */
function changeFolio(tr: PageChange, pageAt: number, before: PageSettings, after: PageSettings): void {
  const page = tr.doc.nodeAt(pageAt);
  const folio = page === null ? undefined : childNamed(page, 'folioLine');
  if (page === null) return;
  if (folio === undefined) {
    if (after.folio) tr.insert(pageAt + 1, folioNode(after));
    return;
  }
  let at = pageAt + 1;
  page.forEach((node, offset) => {
    if (node === folio) at = pageAt + 1 + offset;
  });
  if (!after.folio) {
    tr.delete(at, at + folio.nodeSize);
    return;
  }
  const written = folio.children.map((field) => `${field.attrs['role']}:${field.textContent}`).join('\n');
  const said = folioFields(before)
    .map(({ role, text }) => `${role}:${text}`)
    .join('\n');
  if (written === said) tr.replaceWith(at, at + folio.nodeSize, folioNode(after));
}

/**
 * Changes the settings of the page at a document position: one step to undo. Paper and date are the edition's. A nameplate is added
 * where there was none; one that stands is an object of the page and stays.
 */
export function changeSettings(tr: PageChange, pageAt: number, after: PageSettings): PageChange {
  const before = settingsOf(tr.doc, pageAt);
  if (before === null) return tr;
  changeFolio(tr, pageAt, before, after);
  if (after.nameplate && !before.nameplate) {
    const page = tr.doc.nodeAt(pageAt);
    const folio = page === null ? undefined : childNamed(page, 'folioLine');
    tr.insert(pageAt + 1 + (folio?.nodeSize ?? 0), nameplateNode({ ...after, setup: before.setup }));
  }
  changeSetup(tr, pageAt, after.setup);
  for (const name of ['number', 'section', 'editors'] as const) {
    if (after[name] !== before[name]) tr.setNodeAttribute(pageAt, name, after[name]);
  }
  for (const name of ['paper', 'date'] as const) {
    if (after[name] !== before[name]) tr.setDocAttribute(name, after[name]);
  }
  return tr;
}

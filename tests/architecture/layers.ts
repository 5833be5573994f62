// The layers and their allowed imports (ARCHITECTURE.md) as data, and the dependency-cruiser rules made from them.
import type { IForbiddenRuleType } from 'dependency-cruiser';

interface Layer {
  /** Layers of shared/ it may import. */
  readonly below: readonly string[];
  /** npm packages it may import. */
  readonly packages: readonly string[];
}

/** shared/: each folder is a layer; imports only point down. */
const SHARED_LAYERS: Readonly<Record<string, Layer>> = {
  kernel: { below: [], packages: [] },
  text: { below: ['kernel'], packages: ['budoux', 'hyphen'] },
  fonts: { below: ['kernel', 'text'], packages: ['harfbuzzjs'] },
  document: {
    below: ['kernel'],
    packages: ['prosemirror-model', 'prosemirror-state', 'prosemirror-transform'],
  },
  display: { below: ['kernel'], packages: [] },
  composition: { below: ['kernel', 'text', 'fonts', 'document', 'display'], packages: [] },
  preflight: { below: ['kernel', 'document', 'display', 'composition'], packages: [] },
  pdf: { below: ['kernel', 'fonts', 'display'], packages: ['pdf-lib'] },
  intake: {
    below: ['kernel', 'document'],
    packages: ['yaml', 'mdast', 'mdast-util-from-markdown', 'micromark-extension-cjk-friendly'],
  },
  bridge: { below: ['kernel', 'document'], packages: [] },
};

const folder = (name: string): string => `(^|/)shared/${name}/`;
/** A package by its files, or by its bare name where it is not installed. */
const packagePath = (name: string): string => `(^|/)node_modules/(@types/)?${name}(/|$)|^${name}$`;

function layerRules(name: string, layer: Layer): IForbiddenRuleType[] {
  const others = Object.keys(SHARED_LAYERS).filter((other) => other !== name && !layer.below.includes(other));
  return [
    {
      name: `${name}-imports-only-down`,
      severity: 'error',
      from: { path: folder(name) },
      to: { path: others.map(folder) },
    },
    {
      name: `${name}-packages`,
      severity: 'error',
      from: { path: folder(name) },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        ...(layer.packages.length > 0 && { pathNot: layer.packages.map(packagePath) }),
      },
    },
  ];
}

/** Every import rule of the project. */
export const RULES: IForbiddenRuleType[] = [
  ...Object.entries(SHARED_LAYERS).flatMap(([name, layer]) => layerRules(name, layer)),
  {
    name: 'shared-is-pure',
    comment: 'shared/ runs in the browser, in Node and in tests alike',
    severity: 'error',
    from: { path: '(^|/)shared/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shared-knows-no-shell',
    severity: 'error',
    from: { path: '(^|/)shared/' },
    to: { path: ['(^|/)electron/', '(^|/)renderer/', '(^|/)tests/'] },
  },
  {
    name: 'bridge-has-no-runtime-imports',
    comment: 'the preload stays tiny: the bridge contract is types and names only',
    severity: 'error',
    from: { path: folder('bridge') },
    to: { pathNot: folder('bridge'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'renderer-has-no-node',
    severity: 'error',
    from: { path: '(^|/)renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'renderer-and-host-meet-in-shared-only',
    severity: 'error',
    from: { path: '(^|/)renderer/' },
    to: { path: ['(^|/)electron/(host|main|preload|browser-shell|cli)/', packagePath('electron')] },
  },
  {
    name: 'host-knows-no-renderer',
    severity: 'error',
    from: { path: '(^|/)electron/' },
    to: { path: '(^|/)renderer/' },
  },
  {
    name: 'host-services-know-no-shell',
    severity: 'error',
    from: { path: '(^|/)electron/host/' },
    to: { path: ['(^|/)electron/(main|preload|browser-shell|cli)/', packagePath('electron')] },
  },
  {
    name: 'electron-only-in-main-and-preload',
    severity: 'error',
    from: { path: '(^|/)(electron|renderer|shared)/', pathNot: '(^|/)electron/(main|preload)/' },
    to: { path: packagePath('electron') },
  },
  {
    name: 'input-surface-only-in-editor',
    comment: 'the painted page is the page; only the editor touches the browser’s own editing',
    severity: 'error',
    from: { pathNot: '(^|/)renderer/editor/' },
    to: { path: packagePath('prosemirror-view') },
  },
  {
    name: 'painter-knows-no-document',
    comment: 'the display list is the only thing that is painted',
    severity: 'error',
    from: { path: '(^|/)renderer/painter/' },
    to: { path: [folder('document'), folder('intake'), packagePath('prosemirror-[a-z]+')] },
  },
  {
    name: 'pdf-library-only-in-pdf',
    severity: 'error',
    from: { pathNot: ['(^|/)shared/pdf/', '(^|/)tests/'] },
    to: { path: packagePath('pdf-lib') },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
];

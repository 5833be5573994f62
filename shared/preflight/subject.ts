// What preflight's rules look at: the document's pages beside their composition, and what is known from outside.

import type { ComposedEdition, ComposedPage } from '../composition/phases.ts';
import type { ArticleAttrs, PageAttrs, PhotoAttrs } from '../document/attrs.ts';
import { type Grid, gridOf } from '../document/page-setup.ts';
import { setText } from '../document/review/set-text.ts';
import type { PMNode } from '../document/schema.ts';
import type { Diagnostic } from '../kernel/diagnostic.ts';
import type { PlantProfile } from '../kernel/plant-profile.ts';

/** What the document does not say: the plant that will print it. */
export interface PreflightFacts {
  readonly plant: PlantProfile;
}

/** An article (稿件) with its place. */
export interface ArticleSubject {
  readonly node: PMNode;
  readonly attrs: ArticleAttrs;
  /** What a person calls it in a finding: its main headline, else its story file. */
  readonly name: string;
}

interface PhotoSubject {
  readonly node: PMNode;
  readonly attrs: PhotoAttrs;
}

/** One page: its nodes, its grid and its composition. */
export interface PageSubject {
  /** Page ordinal in the edition, from 1. */
  readonly page: number;
  readonly node: PMNode;
  readonly attrs: PageAttrs;
  readonly grid: Grid;
  readonly composed: ComposedPage;
  readonly articles: readonly ArticleSubject[];
  readonly photos: readonly PhotoSubject[];
}

export interface Subject {
  readonly pages: readonly PageSubject[];
  readonly composed: ComposedEdition;
  readonly facts: PreflightFacts;
}

/** One rule of the checker. It only reports what it is sure of: a finding on a good page costs more than a missed fault. */
export type Rule = (subject: Subject) => readonly Diagnostic[];

/** Longest name of a story in a finding, characters; a headline is told by its beginning. */
const LONGEST_NAME = 16;

function children(node: PMNode, type: string): readonly PMNode[] {
  return node.children.filter((child) => child.type.name === type);
}

export function childOf(node: PMNode, type: string): PMNode | undefined {
  return node.children.find((child) => child.type.name === type);
}

function nameOf(article: PMNode, attrs: ArticleAttrs): string {
  const headline = childOf(article, 'headline')?.children.map((line) => setText(line).trim());
  const name = headline?.find((line) => line !== '') ?? attrs.story;
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
}

/** Joins a document and its composition, page by page; the two must belong together. */
export function subjectOf(doc: PMNode, composed: ComposedEdition, facts: PreflightFacts): Subject {
  const pages = composed.pages.map((composedPage, i): PageSubject => {
    const node = doc.child(i);
    const attrs = node.attrs as PageAttrs;
    return {
      page: composedPage.page,
      node,
      attrs,
      grid: gridOf(attrs.setup),
      composed: composedPage,
      articles: children(node, 'article').map((article) => {
        const articleAttrs = article.attrs as ArticleAttrs;
        return { node: article, attrs: articleAttrs, name: nameOf(article, articleAttrs) };
      }),
      photos: children(node, 'photo').map((photo) => ({ node: photo, attrs: photo.attrs as PhotoAttrs })),
    };
  });
  return { pages, composed, facts };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { projectRoot } from '#scripts/project-root.ts';

/** A text in the code: where it stands and what it says. */
export interface FoundText {
  readonly text: string;
  readonly place: string;
  /** What it is passed to; empty for a text that stands bare. */
  readonly callee: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The parts of the program below a node. */
function* findChildren(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) yield* value.filter(isNode);
    else if (isNode(value)) yield value;
  }
}

/** Name of the function that a call calls; empty for anything else. */
function findCallee(node: Node): string {
  const callee = node.callee as Node | undefined;
  return node.type === 'CallExpression' && callee?.type === 'Identifier' ? `${callee.name}` : '';
}

/** Texts within an expression that are written out: literals, and templates without values. */
function* findLiterals(node: Node): Generator<{ readonly text: string; readonly node: Node }> {
  if (node.type === 'Literal' && typeof node.value === 'string') yield { text: node.value, node };
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
    yield { text: quasis.map(({ value }) => value.cooked).join('{}'), node };
  }
  if (node.type === 'JSXText') yield { text: `${node.value}`.trim(), node };
  for (const child of findChildren(node)) yield* findLiterals(child);
}

/** What passes a text on to the language of the page. */
const markers: ReadonlySet<string> = new Set(['t', 'phrases', 'nameOnSide']);

/** Fields of a table that are no text of the page. */
const silentFields = new Set([
  'id',
  'layer',
  'anchor',
  'keys',
  'unit',
  'className',
  'chevron',
  'source',
  'movementId',
]);

/** Texts of a table: values of its fields, save those that are no text, and nothing that a function holds. */
function* findTableTexts(node: Node): Generator<{ readonly text: string; readonly node: Node }> {
  const isCode = /Function|CallExpression/.test(node.type);
  const field = node.type === 'Property' ? `${(node.key as Node).name}` : '';
  if (isCode || silentFields.has(field)) return;
  if (node.type === 'Property') yield* findTableTexts(node.value as Node);
  else if (node.type === 'Literal' || node.type === 'TemplateLiteral') yield* findLiterals(node);
  else for (const child of findChildren(node)) yield* findTableTexts(child);
}

/** A file of the page, its texts that pass through `t` or are marked for it, and those that look like words and do not. */
export function findTexts(file: string): {
  readonly marked: readonly FoundText[];
  readonly bare: readonly FoundText[];
} {
  const source = readFileSync(file, 'utf8');
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]!.message}`);
  const marked: FoundText[] = [];
  const covered = new Set<number>();
  const place = (node: Node) =>
    `${relative(projectRoot, file)}:${source.slice(0, node.start).split('\n').length}`;

  const mark = (node: Node) => {
    const callee = findCallee(node);
    const [first] = (node.arguments ?? []) as readonly Node[];
    if (first && markers.has(callee)) {
      const texts = callee === 'phrases' ? findTableTexts(first) : findLiterals(first);
      for (const { text, node: literal } of texts) {
        covered.add(literal.start);
        // what is compared in a condition is no text of the page
        if (/\p{L}/u.test(text) && !isCompared(first, literal)) {
          marked.push({ text, place: place(literal), callee });
        }
      }
    }
    for (const child of findChildren(node)) mark(child);
  };
  mark(program as unknown as Node);

  const bare: FoundText[] = [];
  for (const { text, node } of findLiterals(program as unknown as Node)) {
    if (!covered.has(node.start) && looksLikeWords(text))
      bare.push({ text, place: place(node), callee: '' });
  }
  return { marked, bare };
}

function isCompared(tree: Node, literal: Node): boolean {
  if (tree.type === 'BinaryExpression') {
    return [...findChildren(tree)].some(({ start }) => start === literal.start);
  }
  return [...findChildren(tree)].some((child) => isCompared(child, literal));
}

/** Sentences and labels, as against ids, class names and addresses. */
function looksLikeWords(text: string): boolean {
  return /^\p{Lu}\p{Ll}+/u.test(text) || /\p{Ll}{2,} .*\p{Ll}{2,}[.,:]/u.test(text);
}

/** Data, whose texts are listed with the other data. */
const dataFiles = ['sources', 'contested', 'red-flags', 'library'].map(
  (name) => `src/lessons/${name}.ts`,
);

/** Files of the page that people read. */
export function findPageFiles(): readonly string[] {
  const folders = ['ui', 'scene', 'state', 'units', 'lessons'].map((name) => `src/${name}`);
  return folders
    .filter((folder) => existsSync(join(projectRoot, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .concat('src/App.tsx')
    .filter((name) => /\.tsx?$/.test(name) && !dataFiles.includes(name))
    .map((name) => join(projectRoot, name))
    .sort();
}

/** The file of a language: English text to translation. */
export function readLanguage(id: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(projectRoot, `src/i18n/languages/${id}.json`), 'utf8'));
}

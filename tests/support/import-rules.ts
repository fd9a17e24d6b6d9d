import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** What one layer may import. */
export interface LayerRule {
  readonly imports: readonly string[];
  /** Layers of which only types may be imported. */
  readonly types?: readonly string[];
  /** Package names; a trailing `*` stands for any ending. */
  readonly packages: readonly string[];
}

/** One import or re-export as it is written. */
export interface FoundImport {
  readonly specifier: string;
  readonly isType: boolean;
}

/** Source text by path from the project folder, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Reads every script below the folders; tests and configuration are not part of the product. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(entry) || entry.endsWith('.d.ts')) continue;
      const path = posix.join(folder, entry.replaceAll('\\', '/'));
      sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return sources;
}

/** Every module a file names: imports, re-exports, `import()` in values and types, worker addresses. */
export function findImports(path: string, source: string): FoundImport[] {
  const { module } = parseSync(path, source);
  const found: FoundImport[] = [];
  for (const statement of module.staticImports) {
    const isType = statement.entries.length > 0 && statement.entries.every((e) => e.isType);
    found.push({ specifier: statement.moduleRequest.value, isType });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ specifier: moduleRequest.value, isType });
    }
  }
  for (const pattern of [
    /\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g,
    /\bnew URL\(\s*['"`]([^'"`]+\.tsx?)['"`]\s*,\s*import\.meta\.url/g,
  ]) {
    for (const match of source.matchAll(pattern)) {
      found.push({ specifier: match[1]!, isType: false });
    }
  }
  return found;
}

/** Breaches of the table, of the way imports are written, and cycles, one sentence each. */
export function findViolations(
  sources: Sources,
  table: Readonly<Record<string, LayerRule>>,
): string[] {
  const violations: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, source] of sources) {
    const targets: string[] = [];
    graph.set(path, targets);
    const rule = table[findLayer(path)];
    if (!rule) {
      violations.push(`${path}: its folder is not in the table of layers`);
      continue;
    }
    if (hasDefaultExport(path, source)) violations.push(`${path}: has a default export`);
    for (const found of findImports(path, source)) {
      const target = resolve(path, found.specifier);
      if (target === null) {
        if (!allowsPackage(rule, found.specifier)) {
          violations.push(`${path}: may not import the package ${found.specifier}`);
        }
        continue;
      }
      targets.push(target);
      const complaint = findComplaint(path, found, target, rule);
      if (complaint) violations.push(`${path}: ${complaint}`);
      else if (/\.tsx?$/.test(target) && !sources.has(target)) {
        violations.push(`${path}: imports ${found.specifier}, which does not exist`);
      }
    }
  }
  const cycle = findCycle(graph);
  if (cycle) violations.push(`cycle: ${cycle.join(' → ')}`);
  return violations;
}

/** `src/ui/Panel.tsx` is in `ui`, `src/App.tsx` in `app`, `models/bones/x.ts` in `models`. */
export function findLayer(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  if (top !== 'src') return top!;
  return rest.length === 0 ? 'app' : folder!;
}

function findComplaint(
  path: string,
  { specifier, isType }: FoundImport,
  target: string,
  rule: LayerRule,
): string | null {
  const isRelative = specifier.startsWith('.');
  const layer = findLayer(path);
  const targetLayer = findLayer(target);
  if (specifier.startsWith('..')) return `writes ${specifier} where an import by # is asked for`;
  if (!/\.[a-z]+(\?\w+)?$/.test(specifier)) return `imports ${specifier} without its extension`;
  if (targetLayer === layer) return null;
  if (isRelative) return `reaches ${target} by a relative path`;
  if (rule.imports.includes(targetLayer)) return null;
  if (rule.types?.includes(targetLayer)) {
    return isType ? null : `may import only types of ${targetLayer}, not ${specifier}`;
  }
  return `${layer} may not import ${targetLayer} (${specifier})`;
}

function resolve(path: string, specifier: string): string | null {
  const plain = specifier.replace(/\?\w+$/, '');
  if (plain.startsWith('#')) return plain.slice(1);
  if (plain.startsWith('.')) return posix.join(posix.dirname(path), plain);
  return null;
}

function allowsPackage(rule: LayerRule, specifier: string): boolean {
  return rule.packages.some((allowed) =>
    allowed.endsWith('*')
      ? specifier.startsWith(allowed.slice(0, -1))
      : specifier === allowed || specifier.startsWith(`${allowed}/`),
  );
}

function hasDefaultExport(path: string, source: string): boolean {
  return parseSync(path, source).module.staticExports.some(({ entries }) =>
    entries.some(
      ({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default',
    ),
  );
}

/** The first ring of imports met by depth-first search, closed: `[a, b, a]`. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): string[] | null => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    if (finished.has(path)) return null;
    trail.push(path);
    for (const target of graph.get(path) ?? []) {
      const cycle = visit(target);
      if (cycle) return cycle;
    }
    trail.pop();
    finished.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path);
    if (cycle) return cycle;
  }
  return null;
}

/** The project's own ESLint rules, `house/floor-plan` and `house/opening-comment`. */
import path from 'node:path';
import { house, roots } from './house.js';

/**
 * An import may only go where the floor plan says, and through the other folder's door (`../sheet`, never
 * `../sheet/grid`). All imports of ours are relative, so the path alone decides.
 */
export const floorPlan = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'src/{{from}} may not know of src/{{to}} (scripts/house.js, docs/architecture.md).',
      door: 'Import src/{{to}} through its door "{{door}}", not past it.',
      unknown: 'src/{{room}} is no folder of the floor plan (scripts/house.js).',
      outside: 'Source files import nothing of ours from outside src/.',
    },
  },
  create(context) {
    const source = path.join(context.cwd, 'src');
    const file = path.relative(source, context.filename).split(path.sep);
    if (file[0] === '..' || file.length < 2) return {};
    const from = file[0];
    const isRoot = file.length === 2 && /^main\.tsx?$/.test(file[1]) && from in roots;
    const allowed = [...(house[from] ?? []), ...(isRoot ? roots[from] : [])];

    const check = (node) => {
      const specifier = node?.type === 'Literal' ? node.value : undefined;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      if (!(from in house)) return void context.report({ node, messageId: 'unknown', data: { room: from } });
      const target = path.relative(source, path.resolve(path.dirname(context.filename), specifier)).split(path.sep);
      const to = target[0];
      if (to === from) return;
      if (to === '..') return void context.report({ node, messageId: 'outside' });
      if (!allowed.includes(to)) return void context.report({ node, messageId: 'direction', data: { from, to } });
      if (target.length > 1) context.report({ node, messageId: 'door', data: { to, door: `../${to}` } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.argument?.type === 'TSLiteralType' ? node.argument.literal : node.argument),
    };
  },
};

/** A file opens with a comment that says what it holds, before its first import. */
export const openingComment = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Open the file with one comment that says what it holds, before the imports.' },
  },
  create(context) {
    return {
      Program(node) {
        const [first] = context.sourceCode.getAllComments().filter(({ type }) => type !== 'Shebang');
        const start = context.sourceCode.ast.tokens[0]?.range[0] ?? Infinity;
        if (!first || first.range[0] > start)
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'missing' });
      },
    };
  },
};

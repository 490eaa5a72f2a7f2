// SPDX-License-Identifier: EUPL-1.2
// Design tokens: the custom properties that style sheets declare and refer to.

export const withoutComments = (css) =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/g, '');

// Name to value, of every custom property that is declared.
export const declared = (css) =>
  new Map([...css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)[;}]/g)]
    .map(([, name, value]) => [name, value.trim()]));

// Name and whether there is a fallback, of every var().
const referred = (css) =>
  [...css.matchAll(/var\(\s*(--[\w-]+)\s*(,)?/g)].map(([, name, comma]) => [name, Boolean(comma)]);

// The tokens that `styles` use, directly or through another, with their values; and those that have
// none.
export function shakenTokens(tokens, styles) {
  const locally = declared(styles);
  const used = new Map();
  const missing = new Set();
  const visit = (name, hasFallback) => {
    if (used.has(name)) return;
    if (tokens.has(name)) {
      used.set(name, tokens.get(name));
      referred(tokens.get(name)).forEach(([next, fallback]) => visit(next, fallback));
    } else if (!hasFallback && !locally.has(name)) {
      missing.add(name);
    }
  };
  referred(styles).forEach(([name, fallback]) => visit(name, fallback));
  return { used, missing };
}

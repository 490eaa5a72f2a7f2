// SPDX-License-Identifier: EUPL-1.2
// Builds what browsers load. Usage: node build.mjs FOLDER
//
// One style sheet (NL Design System components, the tokens they use, a theme from one hue, our own
// layer), the font, the icons and the script, each with a hash in its name and compressed beside
// it, and manifest.json. Fails on a token that has no value and stands not in missing-tokens.txt,
// on a theme with too little contrast, on a type error and on a file that grew too large. The same
// sources give the same bytes.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { build, transform } from 'esbuild';
import { contrastFaults, themeTokens } from './theme.mjs';
import { declared, shakenTokens, withoutComments } from './tokens.mjs';

const out = process.argv[2];
const here = path.dirname(fileURLToPath(import.meta.url));
const source = (...parts) => path.join(here, ...parts);
const modules = (...parts) => source('node_modules', ...parts);
const read = (file) => fs.readFileSync(file, 'utf8');

const brandHue = 252;
// Bytes over the wire that a page may ask for (gzip).
const bytesMax = { 'app.css': 30_000, 'app.js': 20_000 };
const utrecht = [
  'document', 'body', 'page-layout', 'page-header', 'page-body', 'page-footer', 'nav-bar',
  'nav-list', 'alert', 'status-badge', 'table', 'form-field', 'form-label',
  'form-field-description', 'form-field-error-message', 'form-fieldset', 'textbox', 'textarea',
  'select', 'radio-button', 'checkbox', 'action-group', 'pagination',
];
const candidate = ['heading', 'paragraph', 'link', 'button', 'skip-link'];
const ownLayer = [
  'frame', 'text', 'components', 'forms', 'projection', 'session', 'grey', 'search', 'pulse',
  'self_scan',
  'settings',
];
const fonts = ['latin-ext', 'latin'];
const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const entries = [];

function compressBeside(name, file, bytes) {
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 };
  const gzip = zlib.gzipSync(bytes, { level: 9 });
  if (gzip.length > (bytesMax[name] ?? Infinity)) {
    throw new Error(`${name} is ${gzip.length} bytes compressed`);
  }
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes, { params: quality }));
  fs.writeFileSync(`${file}.gz`, gzip);
}

// Writes `bytes` under a name with their hash, and gives its address.
function emit(name, bytes) {
  const { name: stem, ext } = path.parse(name);
  const hash = crypto.createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const file = `${stem}.${hash}${ext}`;
  fs.writeFileSync(path.join(out, file), bytes);
  if (ext !== '.woff2') compressBeside(name, path.join(out, file), bytes);
  const integrity = 'sha384-' + crypto.createHash('sha384').update(bytes).digest('base64');
  entries.push({ name, file, type: types[ext], integrity });
  return `/assets/${file}`;
}

// The reviewed list: tokens that the components name and the theme leaves open on purpose.
function refuseNewlyMissing(missing) {
  const lines = read(source('missing-tokens.txt')).split('\n');
  const reviewed = new Set(lines.filter((line) => line && !line.startsWith('#')));
  const added = [...missing].filter((name) => !reviewed.has(name)).sort();
  const gone = [...reviewed].filter((name) => !missing.has(name)).sort();
  if (added.length) {
    throw new Error(`no value; give one or review it in missing-tokens.txt:\n${added.join('\n')}`);
  }
  if (gone.length) {
    throw new Error(`not missing any more; take out of missing-tokens.txt:\n${gone.join('\n')}`);
  }
}

// The package's own @font-face rules, for the two parts of the alphabet that Dutch names need.
function fontFaces() {
  const family = modules('@fontsource-variable/source-sans-3');
  const rules = read(path.join(family, 'index.css')).match(/@font-face \{[^}]*\}/g);
  return fonts.map((part) => {
    const file = `source-sans-3-${part}-wght-normal.woff2`;
    const bytes = fs.readFileSync(path.join(family, 'files', file));
    const url = emit(`source-sans-3-${part}.woff2`, bytes);
    const rule = rules.find((text) => text.includes(`/${file})`));
    return rule.replace(`./files/${file}`, url);
  }).join('\n');
}

function componentStyles() {
  return [
    ...utrecht.map((name) => modules('@utrecht', `${name}-css/dist/index.css`)),
    ...candidate.map((name) =>
      modules('@nl-design-system-candidate', `${name}-css/dist/${name}.css`)),
  ].map((file) => withoutComments(read(file))).join('\n');
}

function ownStyles() {
  const arrow = emit('arrow.svg', fs.readFileSync(source('src/arrow.svg')));
  return ownLayer.map((name) => withoutComments(read(source(`src/style/${name}.css`))))
    .join('\n').replaceAll('/arrow.svg', arrow);
}

async function emitStyles() {
  const theme = themeTokens(brandHue);
  const faults = contrastFaults(theme);
  if (faults.length) throw new Error(`too little contrast:\n${faults.join('\n')}`);
  const neutral = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
  const defaults = declared(withoutComments(read(modules(neutral))));
  const styles = componentStyles() + ownStyles();
  const { used, missing } = shakenTokens(new Map([...defaults, ...theme]), styles);
  refuseNewlyMissing(missing);
  const tokens = [...used].map(([name, value]) => `${name}:${value}`).join(';');
  const sheet = `${fontFaces()}:root{${tokens}}${styles}`;
  const { code } = await transform(sheet, { loader: 'css', minify: true });
  emit('app.css', Buffer.from(code));
}

async function emitScript() {
  // TypeScript checks only from its command line.
  const checker = [modules('typescript/bin/tsc'), '--project', source('tsconfig.json')];
  execFileSync(process.execPath, checker, { stdio: 'inherit' });
  const { outputFiles } = await build({
    entryPoints: [source('src/app.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  });
  emit('app.js', Buffer.from(outputFiles[0].contents));
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
emit('favicon.svg', fs.readFileSync(source('src/favicon.svg')));
await emitStyles();
await emitScript();
entries.sort((a, b) => (a.name < b.name ? -1 : 1));
fs.writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(entries, null, 2) + '\n');

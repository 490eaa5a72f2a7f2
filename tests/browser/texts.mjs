// SPDX-License-Identifier: EUPL-1.2
// The catalogues of the rooms, so that a story names a button as the page does.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rooms = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src');
const read = new Map();

function catalogueFiles(folder, name) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (!entry.isDirectory()) return [];
    const file = path.join(inside, name);
    if (entry.name === 'texts' && fs.existsSync(file)) return [file];
    return catalogueFiles(inside, name);
  });
}

// Key to text, of every room together.
export function catalogue(language) {
  if (!read.has(language)) {
    const files = catalogueFiles(rooms, `${language}.json`);
    read.set(language, new Map(files.flatMap((file) =>
      Object.entries(JSON.parse(fs.readFileSync(file, 'utf8'))))));
  }
  return read.get(language);
}

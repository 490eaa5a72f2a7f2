// SPDX-License-Identifier: EUPL-1.2
// The neutral theme: every colour from one hue, as a ladder of lightness in OKLCH;
// and its contrast.

const families = (hue) => ({
  default: [hue, 0.02],
  'accent-1': [hue, 0.13],
  'action-1': [hue, 0.13],
  'action-2': [hue, 0.13],
  info: [240, 0.1],
  positive: [152, 0.1],
  warning: [70, 0.11],
  negative: [27, 0.17],
  highlight: [95, 0.11],
});

// Step: lightness and the part of the family's chroma. White where there is no number.
const steps = {
  'bg-document': null,
  'bg-subtle': [0.982, 0.09],
  'bg-default': [0.955, 0.22],
  'bg-hover': [0.93, 0.3],
  'bg-active': [0.9, 0.4],
  'border-subtle': [0.87, 0.35],
  'border-default': [0.6, 0.8],
  'border-hover': [0.5, 1],
  'border-active': [0.42, 1],
  'color-subtle': [0.47, 0.8],
  'color-default': [0.4, 1],
  'color-hover': [0.34, 1],
  'color-active': [0.3, 1],
  'color-document': [0.24, 0.6],
  'inverse-bg-document': [0.27, 0.8],
  'inverse-bg-subtle': [0.33, 0.9],
  'inverse-bg-default': [0.4, 1],
  'inverse-bg-hover': [0.34, 1],
  'inverse-bg-active': [0.3, 1],
  'inverse-border-subtle': [0.6, 0.6],
  'inverse-border-default': [0.75, 0.5],
  'inverse-border-hover': [0.85, 0.4],
  'inverse-border-active': [0.85, 0.4],
  'inverse-color-default': null,
  'inverse-color-hover': null,
  'inverse-color-active': null,
  'inverse-color-subtle': [0.9, 0.2],
  'inverse-color-document': null,
};

const text = {
  '--basis-text-font-family-default':
    "'Source Sans 3 Variable','Source Sans 3',system-ui,'Segoe UI',Roboto," +
    "'Helvetica Neue',Arial,sans-serif",
  '--basis-heading-font-family': 'var(--basis-text-font-family-default)',
  '--basis-heading-font-weight': '650',
  '--basis-text-font-size-sm': '0.9375rem',
  '--basis-text-font-size-md': '1.125rem',
  '--basis-text-font-size-lg': '1.25rem',
  '--basis-text-font-size-xl': '1.375rem',
  '--basis-text-font-size-2xl': '1.75rem',
  '--basis-text-font-size-3xl': '2.25rem',
  '--basis-page-max-inline-size': '1180px',
  '--basis-focus-outline-style': 'solid',
  '--basis-focus-outline-width': '3px',
  '--basis-focus-outline-offset': '2px',
  '--basis-border-radius-md': '4px',
  '--basis-form-control-border-radius': '4px',
  '--basis-form-control-border-width': '1px',
  '--basis-form-control-max-inline-size': '32rem',
  '--basis-color-transparent': 'transparent',
};

// OKLCH to linear sRGB, 0 to 1 when the screen can show it.
function linearRgb(lightness, chroma, hue) {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const gamma = (c) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
const inverseGamma = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

// As much of the chroma as fits on the screen.
function hex(lightness, chroma, hue) {
  let rgb = [0, 0, 0];
  for (let c = chroma; c >= 0; c -= 0.004) {
    rgb = linearRgb(lightness, c, hue);
    if (rgb.every((v) => v > -0.0005 && v < 1.0005)) break;
  }
  const bytes = rgb.map((v) => Math.round(gamma(Math.min(1, Math.max(0, v))) * 255));
  return '#' + bytes.map((v) => v.toString(16).padStart(2, '0')).join('');
}

export function themeTokens(hue) {
  const tokens = new Map(Object.entries(text));
  for (const [family, [familyHue, chroma]] of Object.entries(families(hue)))
    for (const [step, ladder] of Object.entries(steps))
      tokens.set(
        `--basis-color-${family}-${step}`,
        ladder ? hex(ladder[0], chroma * ladder[1], familyHue) : '#ffffff',
      );
  return tokens;
}

function luminance(colour) {
  const channel = (at) => inverseGamma(parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const backs = ['bg-document', 'bg-subtle', 'bg-default', 'bg-hover', 'bg-active'];
const strong = ['color-default', 'color-hover', 'color-active', 'color-document'];
const inverse = ['inverse-bg-default', 'inverse-bg-hover', 'inverse-bg-active'];

// What WCAG 2.2 asks: 4.5 for text, 3 for the edge of a control or a mark in a drawing.
const pairs = [
  ...backs.flatMap((back) => strong.map((front) => [front, back, 4.5])),
  ...backs.slice(0, 3).map((back) => ['color-subtle', back, 4.5]),
  ...inverse.map((back) => ['inverse-color-default', back, 4.5]),
  ['border-default', 'bg-document', 3],
];

export function contrastFaults(tokens) {
  const colour = (family, step) => tokens.get(`--basis-color-${family}-${step}`);
  return Object.keys(families(0)).flatMap((family) =>
    pairs.flatMap(([front, back, least]) => {
      const ratio = contrast(colour(family, front), colour(family, back));
      if (ratio >= least) return [];
      return [`${family}: ${front} on ${back} is ${ratio.toFixed(2)}, needs ${least}`];
    }));
}

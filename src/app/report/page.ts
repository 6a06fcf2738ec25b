/** The page around the report: everything inside one file, nothing fetched, fit for print. */
const STYLE = `
body { font: 16px/1.5 Georgia, serif; color: #1a1a1a; max-width: 820px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; margin-bottom: 0; } h2 { font-size: 1.25rem; border-bottom: 1px solid #999; margin-top: 2.2rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; } ul { padding-left: 1.2rem; margin: .3rem 0; } li { margin: .35rem 0; }
.meta, .why, .said { color: #555; font-size: .9rem; } .mark { font-weight: bold; white-space: nowrap; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; } th, td { border: 1px solid #bbb; padding: .2rem .4rem; text-align: left; vertical-align: top; }
a.quote { text-decoration: none; color: #2b6cb0; font-size: .8rem; vertical-align: super; } ol.quotations { font-size: .9rem; }
svg { max-width: 100%; height: auto; font-family: system-ui, sans-serif; } nav a { margin-right: 1rem; font-size: .9rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } nav { display: none; } h2 { break-after: avoid; } li, tr, svg { break-inside: avoid; } a { color: inherit; } }
`

/** Makes text safe inside HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A section of the page; '' without a body, so that empty answers leave no heading. */
export interface Section {
  readonly id: string
  readonly heading: string
  readonly body: string
}

/** The whole page. */
export function wrapPage(title: string, lead: string, sections: readonly Section[]): string {
  const full = sections.filter((section) => section.body !== '')
  const contents = full.map(({ id, heading }) => `<a href="#${id}">${escapeHtml(heading)}</a>`).join('')
  const bodies = full.map(({ id, heading, body }) => `<section id="${id}"><h2>${escapeHtml(heading)}</h2>\n${body}</section>`).join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1><p class="meta">${lead}</p><nav aria-label="Contents">${contents}</nav>
${bodies}
</body></html>
`
}
